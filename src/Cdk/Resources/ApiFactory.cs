using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.S3.Assets;
using Constructs;
using Sluice.Cdk.References;
using ApiStage = Amazon.CDK.AWS.APIGateway.Stage;
using CfnResource = Amazon.CDK.CfnResource;

namespace Sluice.Cdk.Resources;

/// <summary>Makes the API, its deployment and its stage.</summary>
internal sealed class ApiFactory(Construct scope, ApiTemplate template, bool? bodyAsAsset)
{
    private const int LargeBody = 500_000;

    private SpecRestApi? _api;
    private Deployment? _deployment;
    private ApiStage? _stage;

    /// <summary>The API.</summary>
    public SpecRestApi Api => _api ?? throw Missing(template.RestApi);

    /// <summary>Its deployment.</summary>
    public Deployment Deployed => _deployment ?? throw Missing(template.Deployment);

    /// <summary>Its stage.</summary>
    public ApiStage Staged => _stage ?? throw Missing(template.Stage);

    public CfnResource RestApi(string id, JsonObject properties, Rewriter values)
    {
        if (properties["Body"] is not JsonObject body)
        {
            throw new SluiceApiException($"template.json: the API '{id}' has no document in 'Body'.");
        }

        _api = new SpecRestApi(scope, id, new SpecRestApiProps
        {
            ApiDefinition = ApiDefinition.FromInline(Body(body, values)),
            RestApiName = values.AsText(properties["Name"]) ?? id,

            // The deployment and the stage are those of the template, and the account's role is not the business of one API.
            Deploy = false,
            CloudWatchRole = false,
        });
        var made = (CfnRestApi)_api.Node.DefaultChild!;
        ResourceAttributes.SetTags(made.Tags, properties["Tags"], values);
        ResourceAttributes.Override(made, properties, values, "Body", "Name", "Tags");
        return made;
    }

    // CDK adds a hash of the API's properties to the id of the deployment, so a change of the document makes a new one.
    public CfnResource Deployment(JsonObject properties, StackBuild build)
    {
        build.Resource(template.RestApi);
        _deployment = new Deployment(scope, "Deployment", new DeploymentProps { Api = Api });
        var made = (CfnResource)_deployment.Node.DefaultChild!;
        ResourceAttributes.Override(made, properties, build.Values, "RestApiId");
        return made;
    }

    public CfnResource Stage(string id, JsonObject properties, StackBuild build)
    {
        build.Resource(template.Deployment);
        _stage = new ApiStage(scope, id, new Amazon.CDK.AWS.APIGateway.StageProps
        {
            Deployment = Deployed,
            StageName = build.Values.AsText(properties["StageName"]) ?? "prod",
        });
        Api.DeploymentStage = _stage;
        var made = (CfnStage)_stage.Node.DefaultChild!;
        ResourceAttributes.SetTags(made.Tags, properties["Tags"], build.Values);
        ResourceAttributes.Override(made, properties, build.Values, "RestApiId", "DeploymentId", "StageName", "Tags");
        return made;
    }

    private Dictionary<string, object> Body(JsonObject body, Rewriter values)
    {
        var document = values.Members(body);
        if (!(bodyAsAsset ?? Encoding.UTF8.GetByteCount(body.ToJsonString()) > LargeBody))
        {
            return document;
        }

        // The included file is part of the template when CloudFormation reads it, so it names resources by their final ids.
        var folder = Directory.CreateTempSubdirectory("sluice-cdk-").FullName;
        try
        {
            var file = Path.Combine(folder, "openapi.json");
            File.WriteAllText(file, JsonSerializer.Serialize(Amazon.CDK.Stack.Of(scope).Resolve(document)));
            var asset = new Asset(scope, "Body", new AssetProps { Path = file });
            return new Dictionary<string, object>
            {
                ["Fn::Transform"] = new Dictionary<string, object>
                {
                    ["Name"] = "AWS::Include",
                    ["Parameters"] = new Dictionary<string, object> { ["Location"] = asset.S3ObjectUrl },
                },
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SluiceApiException Missing(string id) =>
        new($"template.json: the condition of '{id}' is false for the given parameters, so there is no API.");
}
