using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Terraform;

/// <summary>Evaluates expressions with Terraform, without a provider.</summary>
internal static partial class Terraform
{
    /// <summary>Returns the values of expressions in a folder with files.</summary>
    public static JsonArray Evaluate(IReadOnlyDictionary<string, string> files, params string[] expressions)
    {
        var folder = Directory.CreateTempSubdirectory("sluice-terraform-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }

            File.WriteAllText(Path.Combine(folder, "input"), "jsonencode([" + string.Join(", ", expressions) + "])\n");
            var (exitCode, output, errors) = ExternalProgram.Run(folder, "sh", "-c", "command -v terraform > /dev/null || exit 127; terraform console < input");
            if (exitCode == 127)
            {
                Assert.Skip("Terraform is not on the path. Install Terraform 1.9 or newer.");
            }

            // The console ends without an error code after an error, which it prints in a frame.
            if (exitCode != 0 || !output.StartsWith('"'))
            {
                throw new InvalidOperationException(Frame().Replace(output + errors, " "));
            }

            // The console prints the text that jsonencode makes as a text of its own.
            return JsonNode.Parse(JsonNode.Parse(output)!.GetValue<string>())!.AsArray();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"(?:\e\[[0-9;]*m|[│╷╵]|\s)+")]
    private static partial Regex Frame();
}
