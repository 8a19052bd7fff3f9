using System.Text;
using Sluice.LocalGateway.Basics;

namespace Sluice.Tool.Files;

/// <summary>Finds the file of an API in a folder, to name it in messages.</summary>
internal static class ApiFileSearch
{
    private static readonly string[] Names = ["template", "openapi", "swagger", "api"];

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    private static readonly string[] Marks = ["AWS::ApiGateway::", "AWS::Serverless::", "openapi", "swagger"];

    /// <summary>Returns the path of the first file with a usual name that looks like an API, or of the output of the CDK, or null if there is none.</summary>
    public static string? Find(string folder)
    {
        var output = Path.Combine(folder, "cdk.out");
        return Names.SelectMany(name => Endings.Select(ending => Path.Combine(folder, name + ending))).FirstOrDefault(LooksLikeApi)
            ?? (File.Exists(Path.Combine(output, "manifest.json")) ? output : null);
    }

    private static bool LooksLikeApi(string path)
    {
        try
        {
            var text = File.Exists(path) ? Encoding.UTF8.GetString(InputFile.ReadBytes(path)) : "";
            return Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
