using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.MappingTemplates;

// This engine. Reads cases, prints {id, out, ns, bytes} a case. A template is parsed once; each render has a context of its own, as each request does.
var (warm, round, rounds) = (int.Parse(args[0]), int.Parse(args[1]), int.Parse(args[2]));
var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
while (Console.ReadLine() is { } line)
{
    var it = JsonNode.Parse(line)!;
    var template = MappingTemplate.Parse(it["template"]!.GetValue<string>());
    var request = TemplateCase.Parse(line);
    var prepared = request.CreateContext(ContextStyle.Plain);
    var context = prepared.Context;
    var input = prepared.Input;
    var stageVariables = prepared.StageVariables;
    var items = string.Join(',', it["items"]?.AsArray().Select(static item => item!.GetValue<string>()) ?? []);
    var shared = items.Length == 0
        ? new TemplateContext(input, context, stageVariables)
        : TemplateCase.Parse("{\"vars\":{\"items\":[" + items + "]}}").CreateContext(ContextStyle.Plain);

    var output = new ArrayBufferWriter<byte>();
    template.Render(shared, output);
    var text = Encoding.UTF8.GetString(output.WrittenSpan);
    var length = output.WrittenCount;

    Run(warm);
    var times = Enumerable.Range(0, rounds).Select(_ => Run(round)).Order().ToArray();
    var before = GC.GetAllocatedBytesForCurrentThread();
    Render();
    var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
    Console.WriteLine(new JsonObject { ["id"] = request.Id, ["out"] = text, ["ns"] = times[rounds / 2], ["bytes"] = bytes }.ToJsonString(options));

    void Render()
    {
        output.ResetWrittenCount();
        template.Render(shared, output);
        if (output.WrittenCount != length)
        {
            throw new InvalidOperationException("the output changed");
        }
    }

    // Processor time of the whole process: another load on the machine does not count.
    double Run(int milliseconds)
    {
        var n = 0;
        var start = Environment.CpuUsage.TotalTime;
        do
        {
            for (var i = 0; i < 8; i++, n++)
            {
                Render();
            }
        }
        while ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds < milliseconds);
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / n;
    }
}
