using System.CommandLine;
using Sluice.LocalGateway.Hosting.Keeping;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice keep-port</c>: keeps a port open for the gateways of one <c>dotnet watch</c>. <c>sluice start</c> starts it itself.</summary>
internal static class KeepPortCommand
{
    private static readonly Argument<string> Pipe = new("pipe") { Description = "The name of the pipe through which gateways find this process" };
    private static readonly Argument<int> Watch = new("watch") { Description = "The id of the process of dotnet watch, or 0 if it is not known" };
    private static readonly Argument<int> First = new("first") { Description = "The first port to try" };
    private static readonly Argument<int> Last = new("last") { Description = "The last one" };

    public static Command Create()
    {
        var command = new Command("keep-port", "Keeps a port open while dotnet watch ends a gateway and starts the next one.") { Pipe, Watch, First, Last };
        command.Hidden = true;
        command.SetAction(static (arguments, cancellation) => RunAsync(arguments, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var watch = arguments.GetValue(Watch);
        var name = new KeeperName(arguments.GetValue(Pipe)!, watch == 0 ? null : watch);
        return await PortKeeper.RunAsync(name, arguments.GetValue(First), arguments.GetValue(Last), cancellation).ConfigureAwait(false)
            ? ExitCode.Success
            : ExitCode.PortTaken;
    }
}
