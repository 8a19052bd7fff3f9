using System.CommandLine;
using Sluice.LocalGateway.LocalValues;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice schema</c>: prints the JSON Schema of the file of local values, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", $"Prints the JSON Schema of {LocalFile.Name}, with which an editor completes and checks the file.");
        command.SetAction(static _ =>
        {
            Console.Out.Write(LocalSchema.Read());
            return ExitCode.Success;
        });
        return command;
    }
}
