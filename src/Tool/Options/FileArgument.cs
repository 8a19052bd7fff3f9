using System.CommandLine;

namespace Sluice.Tool.Options;

/// <summary>The file of an API, in place of a deploy folder.</summary>
internal static class FileArgument
{
    public const string Description = "A document of OpenAPI 3.0 or Swagger 2.0, as JSON or YAML [default: the deploy folder]";

    public static Argument<string?> File { get; } = new("file") { Description = Description, Arity = ArgumentArity.ZeroOrOne };
}
