/**
 * Finds plugins and loads each in a class loader of its own, which shows the JDK, the API and the plugin's own jars. What
 * can't be loaded is named with its remedy and never keeps the rest from loading. The door is {@link
 * dev.patchbay.runtime.plugin.PluginLoader}.
 */
@NullMarked
package dev.patchbay.runtime.plugin;

import org.jspecify.annotations.NullMarked;
