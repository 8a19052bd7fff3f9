using Spectre.Console;

namespace Sluice.Tool.Output;

/// <summary>The capabilities of the terminal.</summary>
internal static class Terminal
{
    /// <summary>The width of output to a file or a pipe, which is wide enough that no line is wrapped.</summary>
    private const int WidthOfFiles = 100_000;

    /// <summary>Whether standard output is a terminal and <c>NO_COLOR</c> is not set.</summary>
    public static bool HasColors { get; } = !Console.IsOutputRedirected && WantsColors;

    /// <summary>Whether standard error is a terminal and <c>NO_COLOR</c> is not set.</summary>
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
