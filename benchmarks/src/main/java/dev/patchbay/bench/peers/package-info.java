/**
 * Our resampler beside the C libraries that voice software uses, called through the JDK's foreign function interface: same
 * input, same run, in turns. {@link dev.patchbay.bench.peers.PeersCommand} is the door.
 */
@NullMarked
package dev.patchbay.bench.peers;

import org.jspecify.annotations.NullMarked;
