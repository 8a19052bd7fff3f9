import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import net.minidev.json.*;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.*;
import org.apache.velocity.app.event.*;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.*;
import org.apache.velocity.util.introspection.Info;

/**
 * Apache Velocity 1.7 set up as API Gateway behaves. Reads cases, prints {id, out, ns} a case.
 * A template is parsed once; the context is prepared once, and each render gets a fresh $input, so that each parses its body, as each request does.
 */
public class VelocityBench {
    static final com.sun.management.OperatingSystemMXBean CPU =
        (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    static final Configuration CONF = Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS);

    public static class Input {
        private final String body;
        private final Map<String, Object> params;
        private Object parsed;
        private boolean done;

        public Input(String body, Map<String, Object> params) { this.body = body; this.params = params; }

        private Object doc() {
            if (!done) { done = true; parsed = body.isEmpty() ? null : CONF.jsonProvider().parse(body); }
            return parsed;
        }

        public Object path(String p) { return doc() == null ? null : JsonPath.using(CONF).parse(doc()).read(p); }
        public String json(String p) { Object v = path(p); return v == null ? "\"\"" : JSONValue.toJSONString(v, JSONStyle.LT_COMPRESS); }
        public String getBody() { return body.isEmpty() ? "{}" : body; }
        public Map<String, Object> params() { return params; }
    }

    public static class Util {
        public String escapeJavaScript(Object s) { return s == null ? null : StringEscapeUtils.escapeJavaScript(String.valueOf(s)); }
    }

    public static class Silent implements InvalidReferenceEventHandler {
        public Object invalidGetMethod(Context c, String ref, Object o, String p, Info i) { return ""; }
        public boolean invalidSetMethod(Context c, String l, String r, Info i) { return false; }
        public Object invalidMethod(Context c, String ref, Object o, String m, Info i) { return ""; }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object o) { return o == null ? new LinkedHashMap<>() : (Map<String, Object>) o; }

    public static void main(String[] args) throws Exception {
        long warmMs = Long.parseLong(args[0]), roundMs = Long.parseLong(args[1]);
        int rounds = Integer.parseInt(args[2]);
        RuntimeInstance ve = new RuntimeInstance();
        ve.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, "org.apache.velocity.runtime.log.NullLogChute");
        ve.setProperty("directive.foreach.maxloops", "1000");
        ve.setProperty("velocimacro.library", "");
        ve.setProperty("velocimacro.permissions.allow.inline", "false");
        ve.init();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        String line;
        while ((line = in.readLine()) != null) {
            Map<String, Object> c = map(CONF.jsonProvider().parse(line));
            Template t = new Template();
            t.setRuntimeServices(ve);
            t.setName("b");
            t.setData(ve.parse(new StringReader((String) c.get("template")), "b"));
            t.initDocument();
            VelocityContext prepared = prepare(c);
            String body = (String) c.get("body");
            Map<String, Object> params = map(c.get("params"));
            String text = render(t, prepared, body, params, 16);
            int length = text.length();
            run(t, prepared, body, params, length, warmMs);
            double[] ns = new double[rounds];
            for (int r = 0; r < rounds; r++) ns[r] = run(t, prepared, body, params, length, roundMs);
            Arrays.sort(ns);
            Map<String, Object> ans = new LinkedHashMap<>();
            ans.put("id", c.get("id"));
            ans.put("out", text);
            ans.put("ns", ns[rounds / 2]);
            out.println(JSONObject.toJSONString(ans, JSONStyle.NO_COMPRESS));
            out.flush();
        }
    }

    static VelocityContext prepare(Map<String, Object> c) {
        VelocityContext vc = new VelocityContext();
        vc.put("util", new Util());
        vc.put("context", map(c.get("context")));
        vc.put("stageVariables", map(c.get("stageVariables")));
        if (c.get("items") != null) {
            List<Object> items = new ArrayList<>();
            for (Object item : (List<?>) c.get("items")) items.add(CONF.jsonProvider().parse((String) item));
            vc.put("items", items);
        }
        EventCartridge ec = new EventCartridge();
        ec.addEventHandler(new Silent());
        ec.attachToContext(vc);
        return vc;
    }

    static String render(Template t, VelocityContext prepared, String body, Map<String, Object> params, int length) throws Exception {
        VelocityContext vc = new VelocityContext(prepared);
        vc.put("input", new Input(body, params));
        StringWriter w = new StringWriter(length);
        t.merge(vc, w);
        return w.toString();
    }

    static double run(Template t, VelocityContext prepared, String body, Map<String, Object> params, int length, long ms) throws Exception {
        long start = CPU.getProcessCpuTime(), end = start + ms * 1_000_000L, n = 0, now;
        do {
            for (int i = 0; i < 8; i++, n++) if (render(t, prepared, body, params, length).length() != length) throw new Exception("the output changed");
            now = CPU.getProcessCpuTime();
        } while (now < end);
        return (now - start) / (double) n;
    }
}
