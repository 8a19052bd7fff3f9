using System.Text;

namespace Sluice.BuildTasks.Programs;

/// <summary>
/// Joins arguments to one text, so that the program receives each of them unchanged. .NET splits the text by the rules of Windows on every operating
/// system, and no shell reads it. .NET Standard 2.0 does not have <c>ProcessStartInfo.ArgumentList</c>, a list of arguments.
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
                // Backslashes have a meaning only before a quotation mark. There, each of them is doubled, and one more escapes the quotation mark.
                text.Append('\\', backslashes + 1);
            }

            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.Append(c);
        }

        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
