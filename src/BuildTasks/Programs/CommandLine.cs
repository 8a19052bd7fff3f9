using System.Text;

namespace Sluice.BuildTasks.Programs;

/// <summary>
/// Writes arguments into one text so that the program gets them as they are. .NET takes the text apart by the rules of Windows on every
/// system, and no shell sees it. (A list of arguments, ProcessStartInfo.ArgumentList, is not in .NET Standard 2.0.)
/// </summary>
internal static class CommandLine
{
    public static string Join(params string[] arguments) => string.Join(" ", arguments.Select(Quote));

    private static string Quote(string argument)
    {
        var text = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in argument)
        {
            if (c == '"')
            {
                // Backslashes count only before a quote: there each is written twice, and one more stands for the quote itself.
                text.Append('\\', backslashes + 1);
            }

            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.Append(c);
        }

        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
