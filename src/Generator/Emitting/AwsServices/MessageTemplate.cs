using System.Text;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the request template that carries the operation's values as one text, which is itself JSON.</summary>
internal static class MessageTemplate
{
    public static string Emit(OperationModel operation, AwsIntegrationModel aws)
    {
        var text = new StringBuilder();
        var message = BodyTemplate.Value;
        if (operation.Parameters is [{ Source: ParameterSource.Body }])
        {
            text.Append(BodyTemplate.SetOrText);
        }
        else
        {
            var members = operation.Parameters.Items.Select(parameter => new BodyMemberModel(parameter.Name, parameter.Name)).ToEquatableArray();
            var (head, body) = RequestTemplate.Parts(operation, members);
            text.Append(head).Append("#define($message)").Append(body).Append("#end\n");

            // A string literal evaluates the block that #define holds and turns it into a text.
            message = "\"$message\"";
        }

        var group = aws.GroupBy is null ? null : "$params.path.get(" + Vtl.Literal(aws.GroupBy) + ")";
        if (group is not null && text.ToString().IndexOf(Vtl.SetParams, StringComparison.Ordinal) < 0)
        {
            text.Insert(0, Vtl.SetParams);
        }

        return text.Append(Body(aws, message, group)).ToString();
    }

    private static string Body(AwsIntegrationModel aws, string message, string? group) => aws.Action switch
    {
        AwsAction.SqsSendMessage => "Action=SendMessage&Version=2012-11-05&MessageBody=$util.urlEncode(" + message + ")"
            + (group is null ? "" : "&MessageGroupId=$util.urlEncode(" + group + ")&MessageDeduplicationId=$util.urlEncode($context.extendedRequestId)"),
        AwsAction.SnsPublish => "Action=Publish&Version=2010-03-31&TopicArn=" + AwsResource.Form(aws) + "&Message=$util.urlEncode(" + message + ")",
        AwsAction.EventBridgePutEvents => "{\"Entries\":[{\"EventBusName\":" + AwsResource.Json(aws) + ",\"Source\":" + Vtl.JsonText(aws.Source)
            + ",\"DetailType\":" + Vtl.JsonText(aws.DetailType) + ",\"Detail\":" + Vtl.Quoted(message) + "}]}",
        AwsAction.KinesisPutRecord => "{\"StreamName\":" + AwsResource.Json(aws) + ",\"Data\":\"$util.base64Encode(" + message + ")\",\"PartitionKey\":"
            + Vtl.Quoted(group ?? "$context.requestId") + "}",
        _ => "{\"stateMachineArn\":" + AwsResource.Json(aws) + ",\"input\":" + Vtl.Quoted(message) + "}",
    };
}
