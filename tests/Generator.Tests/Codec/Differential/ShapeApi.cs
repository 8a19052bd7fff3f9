using System.Reflection;
using System.Text;
using Sluice.Generator.Tests.Support;
using Sluice.Runtime;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>All shapes in one API, compiled once: each has an operation that takes its type, and one that gives it.</summary>
internal sealed class ShapeApi
{
    private static readonly Lazy<RunningApi> Api = new(Start);

    private readonly Invocation _invocation = new();
    private readonly int _number;
    private readonly FieldInfo _slot;

    public ShapeApi(string name)
    {
        _number = Array.FindIndex(Shapes.All, s => s.Name == name);
        _slot = Api.Value.Assembly.GetType($"S{_number}.Slot", throwOnError: true)!.GetField("Value")!;
    }

    public Type Type => _slot.FieldType;

    /// <summary>What generated code reads; null where it refuses.</summary>
    public object? Read(string json) => Call(Payload(json)).StartsWith("{ \"sluice\":"u8) ? null : _slot.GetValue(null);

    /// <summary>What generated code writes.</summary>
    public string Write(object value)
    {
        _slot.SetValue(null, value);
        return Encoding.UTF8.GetString(Call($"{{\"@op\":\"Give{_number}\"}}"));
    }

    public Task<string[]> ErrorsAsync(string json) => Api.Value.ErrorsAsync(Payload(json));

    public string Payload(string json) => $"{{\"@op\":\"Take{_number}\",\"dto\":{json}}}";

    private ReadOnlySpan<byte> Call(string payload)
    {
        _invocation.Start(Encoding.UTF8.GetBytes(payload), CancellationToken.None);
        Api.Value.Function.InvokeAsync(_invocation).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        return _invocation.Finish().Span;
    }

    private static RunningApi Start()
    {
        var sources = Shapes.All.Select((shape, i) => Source(shape.Code, i)).ToList();
        sources.Add("[assembly: RestApi(\"Api\")]\n[LambdaFunction] public static class F\n{\n" + string.Concat(Shapes.All.Select((_, i) => Operations(i))) + "}");
        return RunningApi.Start([.. sources], null);
    }

    private static string Source(string code, int number)
    {
        var usings = 0;
        while (code[usings..].TrimStart().StartsWith("using ", StringComparison.Ordinal))
        {
            usings = code.IndexOf(';', usings) + 1;
        }

        return $"{code[..usings]}\nnamespace S{number};\n{code[usings..]}\npublic static class Slot {{ public static Dto Value = default!; }}";
    }

    private static string Operations(int i) =>
        $"    [HttpPost(\"/{i}\")] public static void Take{i}(S{i}.Dto dto) => S{i}.Slot.Value = dto;\n    [HttpGet(\"/{i}\")] public static S{i}.Dto Give{i}() => S{i}.Slot.Value;\n";
}
