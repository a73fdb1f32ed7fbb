package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The library inside libfvad-jni's jar. Only the native code in it is used, whose {@code fvad_*} functions are exported on
 * Linux and macOS; its Java class copies every frame to memory that it never frees.
 */
final class BundledLibrary {
    private BundledLibrary() {}

    /**
     * Unpacks and loads it. The file is gone again when this returns, as a loaded library needs its file no more.
     *
     * @throws UnsatisfiedLinkError when there is none for this machine, or it can't be unpacked or loaded
     */
    static NativeLibrary load() {
        String resource = resource(Platform.getOSType(), Platform.ARCH);
        if (resource == null) {
            throw new UnsatisfiedLinkError("there is none for " + Platform.RESOURCE_PREFIX);
        }
        try (var in = BundledLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnsatisfiedLinkError(resource + " is in none of the plugin's jars");
            }
            return load(in, resource.substring(resource.lastIndexOf('.')));
        } catch (IOException e) {
            var error = new UnsatisfiedLinkError("it can't be unpacked to a temporary file: " + e);
            error.initCause(e);
            throw error;
        }
    }

    private static NativeLibrary load(InputStream in, String suffix) throws IOException {
        Path file = temporary(suffix);
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return NativeLibrary.getInstance(file.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Where JNA unpacks its own part, if that was set, because the usual place may forbid to execute. */
    private static Path temporary(String suffix) throws IOException {
        String folder = System.getProperty("jna.tmpdir");
        return folder == null
                ? Files.createTempFile("patchbay-fvad", suffix)
                : Files.createTempFile(Path.of(folder), "patchbay-fvad", suffix);
    }

    /**
     * Its names for platforms, which are not JNA's.
     *
     * @return null for a platform without the library
     */
    static @Nullable String resource(int system, String architecture) {
        return switch (system) {
            case Platform.LINUX ->
                switch (architecture) {
                    case "x86-64" -> "/debian-amd64/liblibfvad-jni.so";
                    case "aarch64" -> "/debian-arm64/liblibfvad-jni.so";
                    case "arm" -> "/debian-armv7l/liblibfvad-jni.so";
                    default -> null;
                };
            case Platform.MAC ->
                switch (architecture) {
                    case "x86-64" -> "/macos-amd64/liblibfvad-jni.dylib";
                    case "aarch64" -> "/macos-arm64/liblibfvad-jni.dylib";
                    default -> null;
                };
            default -> null;
        };
    }
}
