using System.Text;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>Reads the value of <c>--body</c>: the body itself, or <c>@</c> and the name of a file that contains it.</summary>
internal static class BodyOption
{
    public const string Name = "--body";

    /// <summary>Returns the bytes of the body.</summary>
    /// <exception cref="DocumentException">The file cannot be read.</exception>
    public static byte[] Read(string given, string command)
    {
        if (!given.StartsWith('@'))
        {
            return Encoding.UTF8.GetBytes(given);
        }

        var file = given[1..];
        try
        {
            return file.Length > 0
                ? InputFile.ReadBytes(file)
                : throw new DocumentException(command, Name, "no file is named after the '@'. Write --body @FILE, or the body itself.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(command, Name, Directory.Exists(file) ? $"'{file}' is a folder; name a file." : problem.Message);
        }
    }
}
