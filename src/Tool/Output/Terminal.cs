using Spectre.Console;

namespace Sluice.Tool.Output;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that nothing is wrapped in a file or a pipe.</summary>
    private const int WidthOfFiles = 240;

    /// <summary>Whether standard output is a terminal, and nobody has asked for no colors.</summary>
    public static bool HasColors { get; } = !Console.IsOutputRedirected && WantsColors;

    /// <summary>The same for standard error.</summary>
    public static bool HasErrorColors { get; } = !Console.IsErrorRedirected && WantsColors;

    private static bool WantsColors => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

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
