using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Checks the size of a large template that contains the API's document. Amazon.Lambda.Tools, for which such a template is built, writes it anew before
/// it uploads it, and escapes quotes and all that is not ASCII, so the template that CloudFormation receives is larger than the file. Source:
/// https://github.com/aws/aws-extensions-for-dotnet-cli/blob/master/src/Amazon.Lambda.Tools/TemplateProcessor/JsonTemplateParser.cs
/// </summary>
internal static class InlineDocument
{
    /// <summary>
    /// The largest template that CloudFormation reads from a bucket, in bytes: "Template may not exceed 1000000 bytes in size." Source:
    /// https://github.com/aws-samples/aws-vpc-cidr-mgmt/issues/10
    /// </summary>
    public const int LargestTemplate = 1_000_000;

    /// <summary>Returns what is wrong as one sentence with its place, or nothing.</summary>
    public static IReadOnlyList<string> Check(CheckedTemplate template)
    {
        // Escaping makes a text at most six times as long.
        if (template.Length <= BodyFile.LargestInRequest || !IsIn(template.Root))
        {
            return [];
        }

        var sent = LengthAsSent(template.Root);
        return template.Length <= LargestTemplate && sent <= LargestTemplate ? [] :
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"the template: with the API's document inside it has {template.Length:N0} bytes, and {sent:N0} bytes as Amazon.Lambda.Tools sends it. "
                + $"CloudFormation takes at most {LargestTemplate:N0}. Remove <SluiceTemplateBody>Inline</SluiceTemplateBody> and deploy with "
                + $"'sam deploy' or 'aws cloudformation', which upload the document by itself, or split the API into two."),
        ];
    }

    /// <summary>Returns true if an API of the template has its document inside the template.</summary>
    public static bool IsIn(JsonElement template) => LintJson.Members(template, "Resources")
        .Where(resource => LintJson.Text(resource.Value, "Type") == "AWS::ApiGateway::RestApi")
        .Select(resource => LintJson.Child(LintJson.Child(resource.Value, "Properties"), "Body"))
        .Any(body => body.ValueKind == JsonValueKind.Object && !body.TryGetProperty("Fn::Transform", out _));

    private static int LengthAsSent(JsonElement template)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        template.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenCount;
    }
}
