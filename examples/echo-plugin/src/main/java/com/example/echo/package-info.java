/**
 * A complete plugin: an agent that says back what the caller said. {@link com.example.echo.EchoPlugin} is what the runtime
 * finds; {@link com.example.echo.EchoStage} does the work.
 */
package com.example.echo;
