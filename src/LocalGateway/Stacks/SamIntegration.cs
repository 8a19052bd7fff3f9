using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>
/// Writes the integration that SAM makes for an event: the proxy integration of a function, or the start of a state machine. SAM's own code is the source.
/// </summary>
internal static class SamIntegration
{
    /// <param name="tree">The document, in which the operation is open.</param>
    /// <param name="template">The template.</param>
    /// <param name="source">The function or the state machine.</param>
    /// <param name="entry">The properties of the event.</param>
    /// <param name="defined">The operation of the definition that the event adds to, or null.</param>
    public static void Write(TreeWriter tree, Template template, StackResource source, JsonPlace entry, JsonPlace? defined)
    {
        if (source.Type == StackResources.StateMachine)
        {
            WriteStart(tree, template.NameOf(source.LogicalId) ?? source.LogicalId, entry, defined?.Find("responses") is null);
            return;
        }

        var isStream = entry.Find("ResponseTransferMode")?.KnownText == "RESPONSE_STREAM";
        Begin(tree, "aws_proxy", entry);
        tree.Name("uri");
        tree.Text(FunctionAddress.Of(template.AttributeOf(source.LogicalId, "Arn") ?? source.LogicalId, isStream), entry);
        if (isStream)
        {
            tree.Name("responseTransferMode");
            tree.Text("STREAM", entry);
        }

        tree.Copy("timeoutInMillis", entry.Find("TimeoutInMillis"));
        tree.End();
    }

    private static void WriteStart(TreeWriter tree, string machine, JsonPlace entry, bool hasNoResponses)
    {
        if (hasNoResponses)
        {
            tree.Name("responses");
            WriteStatuses(tree, entry, static (_, _) => { });
        }

        var unescape = entry.Find("UnescapeMappingTemplate")?.Flag() == true ? """.replaceAll("\\'","'")""" : "";
        Begin(tree, "aws", entry);
        tree.Name("uri");
        tree.Text($"arn:aws:apigateway:{AwsNames.Region}:states:action/StartExecution", entry);
        tree.Name("requestTemplates");
        tree.StartObject(entry);
        tree.Name("application/json");
        tree.Text($$"""{"input": "$util.escapeJavaScript($input.json('$')){{unescape}}", "stateMachineArn": "{{machine}}"}""", entry);
        tree.End();
        tree.Name("responses");
        WriteStatuses(tree, entry, (status, at) =>
        {
            tree.Name("statusCode");
            tree.Text(status, at);
        });
        tree.End();
    }

    private static void Begin(TreeWriter tree, string type, JsonPlace entry)
    {
        tree.Name(DocumentKeys.Integration);
        tree.StartObject(entry);
        tree.Name("type");
        tree.Text(type, entry);
        tree.Name("httpMethod");
        tree.Text("POST", entry);
    }

    // SAM answers with the statuses 200 and 400, and each of the two is its own pattern.
    private static void WriteStatuses(TreeWriter tree, JsonPlace entry, Action<string, JsonPlace> write)
    {
        tree.StartObject(entry);
        foreach (var status in new[] { "200", "400" })
        {
            tree.Name(status);
            tree.StartObject(entry);
            write(status, entry);
            tree.End();
        }

        tree.End();
    }
}
