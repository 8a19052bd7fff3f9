using System.CommandLine;

namespace Sluice.Tool.Options;

/// <summary>The file of an API, in place of a deploy folder.</summary>
internal static class FileArgument
{
    public const string Description = "A document of OpenAPI or Swagger, a template of CloudFormation or SAM, or cdk.out [default: the deploy folder]";

    public static Argument<string?> File { get; } = new("file") { Description = Description, Arity = ArgumentArity.ZeroOrOne };
}
