using System.CommandLine;
using System.Text;
using Sluice.LocalGateway.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var configuration = new InvocationConfiguration
{
    // Ctrl+C first ends the functions' processes; this is how long that may take.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
};
return await SluiceCommand.Create().Parse(args).InvokeAsync(configuration).ConfigureAwait(false);
