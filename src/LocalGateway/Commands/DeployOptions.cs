using System.CommandLine;
using Sluice.LocalGateway.Hosting;

namespace Sluice.LocalGateway.Commands;

/// <summary>The options of every command that reads a deploy folder.</summary>
internal static class DeployOptions
{
    public static Option<string> Deploy { get; } = new("--deploy")
    {
        Description = "The folder with openapi.json and template.json",
        DefaultValueFactory = _ => "deploy",
    };

    public static Option<string?> Code { get; } = new("--code")
    {
        Description = "The folder with the functions' programs [default: the deploy folder's parent]",
    };

    public static Option<string?> Stage { get; } = new("--stage") { Description = "The stage [default: the template's]" };

    public static GatewayOptions Read(ParseResult arguments)
    {
        var deploy = Path.GetFullPath(arguments.GetValue(Deploy)!);
        return new()
        {
            DeployFolder = deploy,
            CodeFolder = Path.GetFullPath(arguments.GetValue(Code) ?? Path.GetDirectoryName(deploy) ?? deploy),
            Stage = arguments.GetValue(Stage),
        };
    }
}
