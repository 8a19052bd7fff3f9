using System.Text;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>Makes the request template that carries the operation's values as one text, which is itself JSON.</summary>
internal static class MessageTemplate
{
    /// <summary>
    /// A request without the action, or without the members that each of these actions requires. The service refuses it with 400 and does nothing.
    /// Source: the common errors <c>MissingAction</c> and <c>ValidationError</c> in the services' API references.
    /// </summary>
    private const string Refused = "{}";

    public static string Emit(OperationModel operation, AwsIntegrationModel aws)
    {
        var text = new StringBuilder();
        var message = BodyTemplate.Value;
        var check = "";
        if (operation.Parameters is [{ Source: ParameterSource.Body }])
        {
            text.Append(BodyTemplate.SetOrText);
        }
        else
        {
            (var head, var body, check) = RequestTemplate.Parts(operation, Members(operation));
            text.Append(head).Append("#define($message)").Append(body).Append("#end\n");

            // A string literal evaluates the block that #define holds and turns it into a text.
            message = "\"$message\"";
        }

        var group = aws.GroupBy is null ? null : "$params.path.get(" + Vtl.Literal(aws.GroupBy) + ")";
        if (group is not null && text.ToString().IndexOf(Vtl.SetParams, StringComparison.Ordinal) < 0)
        {
            text.Insert(0, Vtl.SetParams);
        }

        return text.Append(ManyKeys.Request(check, Body(aws, message, group), Refused)).ToString();
    }

    /// <summary>
    /// Returns the directives by which a response template detects a request with more keys than the loops of the request template read, or an empty
    /// text if it has no such loops.
    /// </summary>
    public static string Check(OperationModel operation) =>
        operation.Parameters is [{ Source: ParameterSource.Body }] ? "" : RequestTemplate.Parts(operation, Members(operation)).Check;

    private static EquatableArray<BodyMemberModel> Members(OperationModel operation) =>
        operation.Parameters.Items.Select(parameter => new BodyMemberModel(parameter.Name, parameter.Name)).ToEquatableArray();

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
