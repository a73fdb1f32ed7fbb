#!/bin/sh
# Speaks the demo caller's lines again. Needs espeak-ng and sox; the build doesn't, because the WAV files are kept.
# 8 kHz mono PCM16, 50 ms of silence either end, -21 dBFS RMS over the line, which is about -20 dBFS while the voice sounds.
set -eu
out="$(dirname "$0")/src/main/resources/dev/patchbay/emulator/asterisk/caller"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

speak() {
    espeak-ng -v en-gb+f3 -s 150 -w "$work/raw.wav" "$2"
    sox "$work/raw.wav" -r 8000 -b 16 -c 1 "$work/trimmed.wav" gain -3 highpass 120 \
        silence 1 0.005 0.5% reverse silence 1 0.005 0.5% reverse
    rms=$(sox "$work/trimmed.wav" -n stats 2>&1 | sed -n 's/^RMS lev dB *//p')
    gain=$(awk "BEGIN { print -21 - ($rms) }")
    sox -D "$work/trimmed.wav" -b 16 "$out/$1.wav" gain "$gain" pad 0.05 0.05
}

speak ask-about-order "Hello. I would like to ask about my order."
speak order-number "It is number four two seven."
speak interrupt "Sorry, wait a moment."
speak send-to-office "Could you send it to my office instead?"
speak goodbye "Thank you, that is all. Goodbye."
