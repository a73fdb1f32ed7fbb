/**
 * A language model for calls, at OpenAI or any server that speaks its chat completions: Ollama, vLLM, llama.cpp, Groq,
 * Azure and others. The door is {@link dev.patchbay.plugin.openaichat.OpenAiChatPlugin}.
 */
@NullMarked
package dev.patchbay.plugin.openaichat;

import org.jspecify.annotations.NullMarked;
