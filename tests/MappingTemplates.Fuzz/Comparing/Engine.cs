using System.Buffers;
using System.Text;
using Sluice.MappingTemplates.Fuzz.Cases;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>This engine, asked as the oracle is.</summary>
internal static class Engine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Answer Ask(FuzzCase it)
    {
        try
        {
            using var time = new CancellationTokenSource(Patience);
            var output = new ArrayBufferWriter<byte>();
            MappingTemplate.Parse(it.Template).Render(Context(it), output, time.Token);
            return new Answer(it.Id, true, Encoding.UTF8.GetString(output.WrittenSpan), null);
        }
        catch (TemplateParseException e)
        {
            return new Answer(it.Id, false, null, "parse " + e.Message);
        }
        catch (TemplateRenderException e)
        {
            return new Answer(it.Id, false, null, "render " + e.Message);
        }
#pragma warning disable CA1031 // Whatever else the engine throws is what this tool looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Answer(it.Id, false, null, "CRASH " + e);
        }
    }

    public static TemplateContext Context(FuzzCase it)
    {
        var input = new InputData(it.Body, Values.Texts(it.Params["path"]), Values.Texts(it.Params["querystring"]), Values.Texts(it.Params["header"]));
        var context = new TemplateContext(input, new ContextData(Values.Of(it.Context), ContextStyle.Plain), Values.Texts(it.StageVariables));
        foreach (var (name, value) in it.Vars)
        {
            context.Set(name, Values.Of(value));
        }

        return context;
    }
}
