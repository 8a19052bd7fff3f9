using System.Reflection;
using System.Text;
using Sluice.Runtime;

namespace Sluice.Generator.Tests.Support;

/// <summary>
/// Keeps what generated code writes to the function's log in the rest of a method. The types of the runtime are found by name, because a test of generated
/// code must not see the runtime's internal types.
/// </summary>
internal sealed class CapturedLog : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly IDisposable _use;

    /// <param name="variables">The environment variables that the log reads.</param>
    public CapturedLog(params (string Name, string Value)[] variables)
    {
        Func<string, string?> variable = name => variables.FirstOrDefault(v => v.Name == name).Value;
        Func<Stream> open = () => _stream;
        var settings = Type("LogSettings").GetMethod("Read")!.Invoke(null, [variable]);
        var log = Activator.CreateInstance(Type("FunctionLog"), settings, Activator.CreateInstance(Type("StandardSink"), open, open, null));
        _use = (IDisposable)typeof(LambdaLog).GetMethod("Use", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [log])!;
    }

    /// <summary>The lines, with a carriage return for each line break of a message.</summary>
    public string[] Lines => Encoding.UTF8.GetString(_stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines without time and request id.</summary>
    public string[] Messages => [.. Lines.Select(line => line.Split('\t', 3)[2])];

    public void Dispose() => _use.Dispose();

    private static Type Type(string name) => typeof(LambdaLog).Assembly.GetType("Sluice.Runtime." + name, throwOnError: true)!;
}
