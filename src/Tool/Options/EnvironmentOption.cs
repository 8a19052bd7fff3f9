using System.CommandLine;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>The values of <c>--environment</c>: environment variables, as <c>NAME=VALUE</c> of all functions or as <c>FUNCTION.NAME=VALUE</c> of one.</summary>
internal static class EnvironmentOption
{
    private const string Name = "--environment";

    public static Option<string[]> Variables { get; } = new(Name)
    {
        Description = "An environment variable of the functions, as NAME=VALUE for all or FUNCTION.NAME=VALUE for one; may be given again",
    };

    /// <exception cref="DocumentException">A value is not of one of these forms, or the gateway itself sets the variable.</exception>
    public static IReadOnlyList<GivenVariable> Read(ParseResult arguments) => [.. (arguments.GetValue(Variables) ?? []).Select(ReadOne)];

    // The name of an environment variable on Lambda has no dot.
    private static GivenVariable ReadOne(string text)
    {
        var (left, value) = NamedValue.Read(text, "sluice", Name);
        var dot = left.LastIndexOf('.');
        var name = left[(dot + 1)..];
        return name.Length == 0 ? throw Refuse($"'{text}' names no variable. Write FUNCTION.NAME=VALUE.")
            : dot == 0 ? throw Refuse($"'{text}' names no function before the dot. Write FUNCTION.NAME=VALUE, or NAME=VALUE for all functions.")
            : FunctionEnvironment.FindMistake(name, value) is { } mistake ? throw Refuse(mistake)
            : new(dot < 0 ? null : left[..dot], name, value, Refuse);
    }

    private static DocumentException Refuse(string problem) => new("sluice", Name, problem);
}
