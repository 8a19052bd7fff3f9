using Spectre.Console;

namespace Sluice.LocalGateway.Commands;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that nothing is wrapped in a file or a pipe.</summary>
    private const int WidthOfFiles = 240;

    public static bool HasColors { get; } = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = HasColors ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = HasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
