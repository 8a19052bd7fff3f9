using System.Globalization;
using System.Text.RegularExpressions;

namespace Sluice.LambdaHost.Contexts;

/// <summary>Makes the line of a call of <c>ILambdaLogger</c>.</summary>
internal static partial class LogLine
{
    private static readonly string[] Levels = ["trce", "dbug", "info", "warn", "fail", "crit"];
    private static readonly string[] Names = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];

    /// <param name="method">The name of the method, such as <c>LogWarning</c>.</param>
    /// <param name="parameters">The names of its parameters.</param>
    /// <param name="arguments">Their values.</param>
    /// <returns>The line; null if its level is below that of <c>AWS_LAMBDA_LOG_LEVEL</c>.</returns>
    public static string? Of(string method, string[] parameters, object?[] arguments)
    {
        object? Value(string name) => Array.IndexOf(parameters, name) is >= 0 and var at ? arguments[at] : null;
        var level = method is "LogLine" ? null : method["Log".Length..] is { Length: > 0 } named ? named : Value("level")?.ToString();
        var text = Fill(Value("message") as string ?? "", Value("args") as object?[] ?? []);
        if (Value("exception") is Exception exception)
        {
            text = $"{text}\n{exception}";
        }

        var rank = Array.IndexOf(Names, level);
        return rank >= 0 && rank < Least ? null : rank < 0 ? text : $"{Levels[rank]}: {text}";
    }

    private static int Least { get; } = Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_LEVEL")?.ToUpperInvariant() switch
    {
        "TRACE" => 0,
        "DEBUG" => 1,
        "WARN" => 3,
        "ERROR" => 4,
        "FATAL" => 5,
        _ => 2,
    };

    // The placeholders of a message are filled in their order, whatever their names are.
    private static string Fill(string message, object?[] values)
    {
        var next = 0;
        return values.Length == 0 ? message : Placeholder().Replace(message, match => next < values.Length
            ? Convert.ToString(values[next++], CultureInfo.InvariantCulture) ?? ""
            : match.Value);
    }

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
