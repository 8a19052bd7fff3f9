namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Notes the resources of a template that are no part of a project of Sluice.</summary>
internal static class OtherResources
{
    public static void Note(ImportScope scope, ApiStack stack)
    {
        foreach (var (logicalId, type, place) in stack.All().Where(static resource => !IsKnown(resource.Type)))
        {
            scope.Note(place, $"'{logicalId}' ({type}) is not imported. Add it with an overlay, or keep it in a template of its own.");
        }
    }

    // A build makes permissions, roles, log groups, deployments and versions itself.
    private static bool IsKnown(string type)
        => type is "AWS::Serverless::Function" or "AWS::Lambda::Function" or "AWS::Serverless::Api" or "AWS::Lambda::Permission" or "AWS::IAM::Role"
            or "AWS::IAM::Policy" or "AWS::Logs::LogGroup" or "AWS::Lambda::Version" or "AWS::Lambda::Alias" or "AWS::CDK::Metadata"
            or "AWS::ApiGateway::RestApi" or "AWS::ApiGateway::Resource" or "AWS::ApiGateway::Method" or "AWS::ApiGateway::Model"
            or "AWS::ApiGateway::RequestValidator" or "AWS::ApiGateway::Authorizer" or "AWS::ApiGateway::GatewayResponse" or "AWS::ApiGateway::Stage"
            or "AWS::ApiGateway::Deployment" or "AWS::ApiGateway::UsagePlan" or "AWS::ApiGateway::UsagePlanKey" or "AWS::ApiGateway::ApiKey"
            or "AWS::ApiGateway::Account" or "AWS::ApiGateway::DomainName" or "AWS::ApiGateway::BasePathMapping";
}
