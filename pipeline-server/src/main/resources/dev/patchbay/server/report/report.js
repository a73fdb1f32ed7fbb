"use strict";
(() => {
  const find = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const audio = find("audio"), track = find(".track"), scroller = find(".scroller");
  const playhead = find(".playhead"), play = find(".play"), ruler = find(".ruler");
  const length = Number(track.dataset.length) / 1000;
  const lines = all("[data-from]");
  const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800];
  let zoom = 1;
  let at = 0;

  document.body.classList.add("scripted");
  audio.controls = false;

  const clock = (seconds) => {
    const tenths = Math.round(seconds * 10);
    const rest = tenths % 600;
    return `${Math.floor(tenths / 600)}:${rest < 100 ? "0" : ""}${Math.floor(rest / 10)}.${rest % 10}`;
  };

  // The place in the call

  const show = (seconds) => {
    at = Math.min(Math.max(seconds, 0), length);
    playhead.style.left = `${100 * at / length}%`;
    playhead.setAttribute("aria-valuenow", at.toFixed(1));
    playhead.setAttribute("aria-valuetext", clock(at));
    find(".now").textContent = clock(at);
    const ms = at * 1000;
    for (const line of lines) {
      line.classList.toggle("current", ms >= Number(line.dataset.from) && ms < Number(line.dataset.to));
    }
  };

  const follow = () => {
    const x = track.offsetWidth * at / length - scroller.scrollLeft;
    if (x < 0 || x > scroller.clientWidth - 60) scroller.scrollLeft += x - scroller.clientWidth / 4;
  };

  const seek = (seconds) => {
    show(seconds);
    // Before the recording is loaded there is nothing to move; loading then moves to where we are.
    if (Number.isFinite(audio.duration)) audio.currentTime = Math.min(at, audio.duration);
    follow();
  };

  const tick = () => {
    show(audio.currentTime);
    follow();
    if (!audio.paused) requestAnimationFrame(tick);
  };

  const toggle = () => (audio.paused ? audio.play() : audio.pause());

  const showPlaying = () => {
    play.setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    find("use", play).setAttribute("href", audio.paused ? "#icon-play" : "#icon-pause");
    tick();
  };

  audio.addEventListener("play", showPlaying);
  audio.addEventListener("pause", showPlaying);
  play.addEventListener("click", toggle);

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-at]");
    if (target) {
      seek(Number(target.dataset.at) / 1000);
    } else if (track.contains(event.target)) {
      const box = track.getBoundingClientRect();
      seek(length * (event.clientX - box.left) / box.width);
    }
  });

  // Zoom: the track gets wider, the browser does the rest

  const drawRuler = () => {
    const perSecond = track.offsetWidth / length;
    const step = STEPS.find((candidate) => candidate * perSecond >= 68) ?? 3600;
    const ticks = [];
    for (let i = 0; i * step <= length && (i + 0.6) * step * perSecond < track.offsetWidth + step * perSecond * 0.1; i++) {
      const tickmark = document.createElement("span");
      tickmark.style.left = `${100 * i * step / length}%`;
      tickmark.textContent = step < 1 ? clock(i * step) : clock(i * step).slice(0, -2);
      ticks.push(tickmark);
    }
    ruler.replaceChildren(...ticks);
  };

  /** Labels keep clear of each other: flags take the first row with room, and what finds none keeps its icon only. */
  const declutter = () => {
    const end = track.getBoundingClientRect().right;
    const taken = [-Infinity, -Infinity, -Infinity];
    for (const mark of all(".mark")) {
      const label = find(".label", mark);
      const icon = mark.getBoundingClientRect().left - 10;
      const width = 28 + label.offsetWidth;
      const flip = icon + width > end;
      const from = flip ? icon + 20 - width : icon;
      const free = taken.findIndex((right) => right < from);
      const row = free < 0 ? taken.indexOf(Math.min(...taken)) : free;
      mark.style.setProperty("--row", row);
      mark.classList.toggle("flip", flip);
      label.classList.toggle("crowded", free < 0);
      taken[row] = Math.max(taken[row], free < 0 || flip ? icon + 22 : icon + width);
    }
    find(".marks").style.setProperty("--rows", taken.filter(Number.isFinite).length);
    for (const cable of all(".cable")) {
      const flip = cable.getBoundingClientRect().right + 7 + find(".label", cable).offsetWidth > end;
      cable.classList.toggle("flip", flip);
    }
    const drawn = all(".cable svg, .cut").map((line) => line.getBoundingClientRect());
    const labels = [...all(".cut .label"), ...all(".cable .label")];
    for (const label of labels) {
      const box = label.getBoundingClientRect();
      const inTheWay = (other) => other.left < box.right && box.left < other.right;
      const crowded = drawn.some(inTheWay);
      label.classList.toggle("crowded", crowded);
      if (!crowded) drawn.push(box);
    }
    for (const label of all(".span span")) label.classList.toggle("crowded", label.offsetWidth < 24);
  };

  const layOut = () => {
    drawRuler();
    declutter();
  };

  const zoomTo = (wanted, x = track.offsetWidth * at / length - scroller.scrollLeft) => {
    const place = (scroller.scrollLeft + x) / track.offsetWidth;
    const widest = Math.max(1, 400 * length / scroller.clientWidth);
    zoom = Math.min(Math.max(wanted, 1), widest);
    track.style.width = `${100 * zoom}%`;
    scroller.scrollLeft = place * track.offsetWidth - x;
    layOut();
  };

  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => zoomTo(zoom * Number(button.dataset.zoom)));
  }

  scroller.addEventListener("wheel", (event) => {
    // Without a modifier the wheel scrolls the page, as anywhere; a pinch arrives as a wheel with ctrl.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(zoom * Math.exp(-event.deltaY / 200), event.clientX - scroller.getBoundingClientRect().left);
  }, { passive: false });

  // Keys

  const KEYS = {
    " ": toggle,
    "ArrowLeft": (event) => seek(at - (event.shiftKey ? 5 : 1)),
    "ArrowRight": (event) => seek(at + (event.shiftKey ? 5 : 1)),
    "Home": () => seek(0),
    "End": () => seek(length),
    "+": () => zoomTo(zoom * 2),
    "=": () => zoomTo(zoom * 2),
    "-": () => zoomTo(zoom / 2),
    "0": () => zoomTo(1),
  };

  document.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    const pressesButton = event.key === " " && event.target.closest("button, summary");
    if (!act || pressesButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(event);
  });

  // Narrow screens start zoomed in, so that a short call is wide enough to read.
  zoomTo(Math.min(3, length * 20 / scroller.clientWidth), 0);
  new ResizeObserver(layOut).observe(scroller);
  // report.html#t=12.5 opens at that second.
  show(Number(/^#t=([\d.]+)$/.exec(location.hash)?.[1] ?? 0));
  audio.addEventListener("loadedmetadata", () => seek(at), { once: true });
})();
