package dev.patchbay.plugin.httptool;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * A function that is a request to a web service.
 *
 * <p><b>Threads.</b> Any.
 */
final class HttpTool implements Tool {
    private static final System.Logger LOG = System.getLogger(HttpTool.class.getName());

    private final HttpSettings settings;
    private final UrlTemplate template;
    private final Schema schema;
    private final ToolSpec spec;
    private final Wire wire;

    /** @param addresses finds those that may be connected to */
    HttpTool(String name, HttpSettings settings, DnsResolver addresses) {
        this.settings = settings;
        this.template = UrlTemplate.parse(settings.url());
        this.schema = Schema.of(settings.parameters(), settings.schema());
        this.spec = new ToolSpec(name, settings.description(), schema.object().toString(), settings.timeout());
        this.wire = new Wire(settings, addresses);
    }

    @Override
    public ToolSpec spec() {
        return spec;
    }

    @Override
    public ToolResult call(ToolCall call, SessionControl session) {
        try {
            var request = Request.of(settings, template, schema.arguments(call.argumentsJson()));
            var reply = wire.ask(request);
            if (!reply.isSuccess()) {
                warn(session, "HTTP " + reply.status());
            }
            return reply.result(settings.maxResponseBytes());
        } catch (BadArgument bad) {
            return new ToolResult.Failure(String.valueOf(bad.getMessage()));
        } catch (IOException failed) {
            // Without the exception's own words, which may have the whole address in them.
            warn(session, "no answer, " + why(failed));
            return new ToolResult.Failure("the service gave no answer: " + why(failed));
        }
    }

    private void warn(SessionControl session, String what) {
        LOG.log(
                Level.WARNING,
                "session {0}: the tool {1} got of {2}: {3}",
                session.sessionId(),
                spec.name(),
                template.host(),
                what);
    }

    private String why(IOException failed) {
        return switch (failed) {
            case PrivateAddressException refused -> String.valueOf(refused.getMessage());
            case UnknownHostException unknown -> "its host is not known";
            case InterruptedIOException late ->
                "it took longer than " + settings.timeout().toMillis() + " ms";
            case SSLException insecure -> "no secure connection could be made";
            default -> failed.getClass().getSimpleName();
        };
    }
}
