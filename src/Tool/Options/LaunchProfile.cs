using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.Tool.Options;

/// <summary>
/// Reads the arguments and the environment of a launch profile. <c>dotnet run</c> does not pass the arguments to a program whose project sets arguments
/// itself, as the build's targets do. Therefore the targets pass the path of the file of profiles, and <c>dotnet run</c> sets the name of the profile.
/// A file <c>.vscode/launch.json</c> sets both.
/// </summary>
internal static class LaunchProfile
{
    private const string Option = "--launch-settings";

    /// <summary>Replaces the option with the arguments of the profile, or with the arguments after the option if there are any.</summary>
    public static string[] Expand(string[] arguments, string? profile)
    {
        var at = Array.IndexOf(arguments, Option);
        if (at < 0 || at + 1 >= arguments.Length)
        {
            return arguments;
        }

        string[] given = arguments[(at + 2)..];
        return [.. arguments[..at], .. given.Length > 0 || string.IsNullOrEmpty(profile) ? given : Read(arguments[at + 1], profile, ReadArguments).ToArray()];
    }

    /// <summary>Sets the environment variables of the profile that are not set yet.</summary>
    public static void SetEnvironment(string[] arguments, string? profile)
    {
        var at = Array.IndexOf(arguments, Option);
        if (at >= 0 && at + 1 < arguments.Length && !string.IsNullOrEmpty(profile))
        {
            Read(arguments[at + 1], profile, static found =>
            {
                foreach (var variable in found.GetProperty("environmentVariables").EnumerateObject())
                {
                    if (Environment.GetEnvironmentVariable(variable.Name) is null)
                    {
                        Environment.SetEnvironmentVariable(variable.Name, variable.Value.GetString());
                    }
                }

                return [];
            });
        }
    }

    private static List<string> Read(string path, string profile, Func<JsonElement, List<string>> read)
    {
        if (!PlainFile.HasContent(path))
        {
            return [];
        }

        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), options);
            return file.RootElement.TryGetProperty("profiles", out var profiles) && profiles.TryGetProperty(profile, out var found)
                ? read(found)
                : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or KeyNotFoundException)
        {
            // 'dotnet run' has read the file already, and has reported what is wrong with it.
            return [];
        }
    }

    private static List<string> ReadArguments(JsonElement profile)
        => profile.TryGetProperty("commandLineArgs", out var text) && text.ValueKind == JsonValueKind.String ? Split(text.GetString()!) : [];

    /// <summary>
    /// Splits a text into words at white space. Quotes hold a word together, and a backslash before a quote makes it a character of the word.
    /// </summary>
    public static List<string> Split(string text) => Split(text, out _);

    /// <summary>Splits a text into words at white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOpen">Is set to whether the last quote has no end.</param>
    public static List<string> Split(string text, out bool isOpen)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        var isWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '"')
            {
                word.Append(text[++i]);
                isWord = true;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
                isWord = true;
            }
            else if (isQuoted || !char.IsWhiteSpace(text[i]))
            {
                word.Append(text[i]);
                isWord = true;
            }
            else if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }

        if (isWord)
        {
            words.Add(word.ToString());
        }

        isOpen = isQuoted;
        return words;
    }
}
