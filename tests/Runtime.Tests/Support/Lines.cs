using System.Text;
using System.Text.Json.Nodes;

namespace Sluice.Runtime.Tests.Support;

/// <summary>A log that keeps its lines.</summary>
internal sealed class Lines : LogSink
{
    private readonly List<string> _all = [];

    private Lines(params (string Name, string Value)[] variables) =>
        Log = new(LogSettings.Read(name => variables.FirstOrDefault(v => v.Name == name).Value), this);

    public FunctionLog Log { get; }

    public IReadOnlyList<string> All => _all;

    /// <summary>The only line.</summary>
    public string Line => _all.Single();

    /// <summary>The only line as JSON. A name that occurs twice fails.</summary>
    public JsonObject Json => Parse(Line);

    public static Lines With(params (string Name, string Value)[] variables) => new(variables);

    public static Lines Text() => new();

    public static Lines OfJson() => new(("AWS_LAMBDA_LOG_FORMAT", "JSON"), ("AWS_LAMBDA_LOG_LEVEL", "TRACE"));

    public static JsonObject Parse(string line)
    {
        line.ShouldNotContain('\n');
        var json = JsonNode.Parse(line)!.AsObject();
        json.Count.ShouldBeGreaterThan(2, "A repeated name throws here.");
        return json;
    }

    public override void Write(LogBuffer line, DateTime time, bool isError)
    {
        lock (_all)
        {
            _all.Add(Encoding.UTF8.GetString(line.Line));
        }
    }

    /// <summary>Calls the generated code's entry with this log.</summary>
    public Lines Write(string? level, Exception? exception, string? message, params object?[]? arguments)
    {
        using (LambdaLog.Use(Log))
        {
            LambdaLog.Write(level, exception, message, arguments);
        }

        return this;
    }
}
