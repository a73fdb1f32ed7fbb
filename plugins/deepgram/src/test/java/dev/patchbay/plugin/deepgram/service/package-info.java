@NullMarked
package dev.patchbay.plugin.deepgram.service;

import org.jspecify.annotations.NullMarked;
