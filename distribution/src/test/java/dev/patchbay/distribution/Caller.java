package dev.patchbay.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * An AudioSocket caller that shares no code with the program: a socket, and a frame of speech or silence every 20 ms.
 *
 * <p><b>Threads.</b> A test's, one that reads and one that speaks.
 */
final class Caller implements AutoCloseable {
    private static final long FRAME_NANOS = 20_000_000;

    private final Wire.Audio line;
    private final Socket socket;
    private final Ear ear;
    private final BlockingQueue<short[]> toSay = new LinkedBlockingQueue<>();
    private volatile long lastBegan;

    private Caller(Wire.Audio line, Socket socket) {
        this.line = line;
        this.socket = socket;
        this.ear = new Ear(line);
    }

    /** Places a call on the loopback address. */
    static Caller dial(int port, Wire.Audio line) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var caller = new Caller(line, socket);
        caller.send(Wire.message(Wire.UUID, uuid()));
        Thread.ofVirtual().name("ear").start(caller::listen);
        Thread.ofVirtual().name("mouth").start(caller::speak);
        return caller;
    }

    static byte[] uuid() {
        var uuid = new byte[16];
        ThreadLocalRandom.current().nextBytes(uuid);
        return uuid;
    }

    private void listen() {
        boolean reset = false;
        try {
            for (var got = Wire.read(socket.getInputStream());
                    got.kind() >= 0;
                    got = Wire.read(socket.getInputStream())) {
                ear.hear(got);
            }
        } catch (IOException broken) {
            reset = true;
        }
        ear.end(reset);
    }

    private void speak() {
        try {
            boolean speaking = false;
            for (long due = System.nanoTime(); !socket.isClosed(); due += FRAME_NANOS) {
                LockSupport.parkNanos(due - System.nanoTime());
                var frame = toSay.poll();
                if (frame != null && !speaking) {
                    lastBegan = System.nanoTime();
                }
                speaking = frame != null;
                send(Wire.audio(line, frame == null ? new short[line.frame()] : frame));
            }
        } catch (IOException over) {
            // The reader finds out too.
        }
    }

    /** Whole messages only, whoever sends them. */
    private synchronized void send(byte[] message) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(message);
        out.flush();
    }

    /** What this caller hears. */
    Ear ear() {
        return ear;
    }

    /** Says it from now on; returns at once. */
    void say(short[] samples) {
        for (int at = 0; at < samples.length; at += line.frame()) {
            toSay.add(Arrays.copyOfRange(samples, at, at + line.frame()));
        }
    }

    /** Says something that might be words, after which an answer is due. */
    void speakUp() {
        say(Sound.babble(line.rate()));
    }

    /** When it last began to say something, by {@link System#nanoTime()}. */
    long lastBegan() {
        return lastBegan;
    }

    void press(String keys) throws IOException {
        for (byte key : keys.getBytes(StandardCharsets.US_ASCII)) {
            send(Wire.message(Wire.DTMF, key));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
