using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stacks;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Notes the resources of a template that are no part of a project of Sluice.</summary>
internal static class OtherResources
{
    private const string Uncalled = "No operation of the API calls it. ";
    private const string Outside = "Add it with an overlay, or keep it in a template of its own.";

    /// <param name="scope">What the readers share.</param>
    /// <param name="stack">The resources.</param>
    /// <param name="functions">The logical ids of the functions that are classes of the project.</param>
    public static void Note(ImportScope scope, ApiStack stack, IReadOnlySet<string> functions)
    {
        foreach (var (logicalId, type, place) in stack.All())
        {
            var cure = type switch
            {
                StackResources.Function or "AWS::Lambda::Function" => functions.Contains(stack.IdOf(logicalId)) ? null : Uncalled + Outside,
                "AWS::IAM::Role" or "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy"
                    => "The build makes the roles of functions and of the API. Declare what they need with [Allow].",
                "AWS::Lambda::Version" or "AWS::Lambda::Alias" => "Set Alias of [LambdaFunction] for a function with an alias.",
                "AWS::ApiGateway::Account" => "Set CloudWatchRole of [StageSettings] if this stack owns the role of the account for logs.",
                "AWS::Logs::LogGroup" => IsAsBuilt(place) ? null
                    : "The build makes the log groups of functions and of the stage. Set LogRetention of [LambdaFunction] and [StageSettings].",
                "AWS::Lambda::Permission" => IsOfApi(place) ? null : "The build makes the permissions of the API only. " + Outside,
                _ => IsKnown(type) ? null : Outside,
            };
            if (cure is not null)
            {
                scope.Note(place, $"'{logicalId}' ({type}) is not imported. {cure}");
            }
        }
    }

    // A build keeps logs for 30 days.
    private static bool IsAsBuilt(JsonPlace group) => JsonPlace.MembersOf(group.Find("Properties"))
        .All(static property => property.Key == "LogGroupName" || (property.Key == "RetentionInDays" && property.Value.KnownText == "30"));

    private static bool IsOfApi(JsonPlace permission)
        => permission.Find("Properties")?.Find("Principal")?.KnownText is null or "apigateway.amazonaws.com";

    // What readers of the API make attributes of, and what a build makes itself.
    private static bool IsKnown(string type)
        => type is "AWS::Serverless::Api" or "AWS::CDK::Metadata"
            or "AWS::ApiGateway::RestApi" or "AWS::ApiGateway::Resource" or "AWS::ApiGateway::Method" or "AWS::ApiGateway::Model"
            or "AWS::ApiGateway::RequestValidator" or "AWS::ApiGateway::Authorizer" or "AWS::ApiGateway::GatewayResponse" or "AWS::ApiGateway::Stage"
            or "AWS::ApiGateway::Deployment" or "AWS::ApiGateway::UsagePlan" or "AWS::ApiGateway::UsagePlanKey" or "AWS::ApiGateway::ApiKey"
            or "AWS::ApiGateway::DomainName" or "AWS::ApiGateway::BasePathMapping";
}
