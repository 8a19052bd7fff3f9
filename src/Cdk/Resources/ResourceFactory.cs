using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>Makes each resource as the richest object that the CDK has for it; a type that nobody works with from code stays as it is.</summary>
internal sealed class ResourceFactory(Construct scope, ApiTemplate template, FunctionFactory functions, RoleFactory roles, ApiFactory api)
{
    private readonly Dictionary<string, LogGroup> _logGroups = [];

    public IReadOnlyDictionary<string, LogGroup> LogGroups => _logGroups;

    public CfnResource Make(string id, JsonObject resource, StackBuild build)
    {
        var properties = template.Properties(id);
        return ApiTemplate.Type(resource) switch
        {
            "AWS::ApiGateway::RestApi" when id == template.RestApi => api.RestApi(id, properties, build.Values),
            "AWS::ApiGateway::Deployment" when id == template.Deployment => api.Deployment(properties, build),
            "AWS::ApiGateway::Stage" when id == template.Stage => api.Stage(id, properties, build),
            "AWS::IAM::Role" => roles.Make(id, properties, build.Values),
            "AWS::Logs::LogGroup" => Logs(id, properties, build.Values),
            "AWS::Lambda::Function" when FunctionFactory.CanMake(properties) => functions.Make(id, properties, build, this),
            "AWS::Lambda::Version" when functions.Target(properties, build) is { } function && functions.IsFirst(function) =>
                functions.Version(id, function, properties, build.Values),
            "AWS::Lambda::Alias" when functions.OfAlias(properties, build) is { } version => functions.Alias(id, version, properties, build.Values),
            var type => new CfnResource(scope, id, new CfnResourceProps { Type = type, Properties = build.Values.Members(properties) }),
        };
    }

    private CfnLogGroup Logs(string id, JsonObject properties, Rewriter values)
    {
        var group = new LogGroup(scope, id, new LogGroupProps { Retention = RetentionDays.INFINITE });
        _logGroups[id] = group;
        var made = (CfnLogGroup)group.Node.DefaultChild!;
        ResourceAttributes.SetTags(made.Tags, properties["Tags"], values);
        ResourceAttributes.Override(made, properties, values, "Tags");
        return made;
    }
}
