using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Sluice.Cdk.Resources;
using Sluice.Cdk.Sam;
using ApiDeployment = Amazon.CDK.AWS.APIGateway.Deployment;
using ApiStage = Amazon.CDK.AWS.APIGateway.Stage;
using CfnResource = Amazon.CDK.CfnResource;

namespace Sluice.Cdk;

/// <summary>
/// The API of a deploy folder. The construct makes the resources of <c>template.json</c>: API, stage, functions, roles and log groups as objects of
/// the CDK that grants, metrics, domains and networks work with, and everything else as it is in the template.
/// </summary>
public sealed class SluiceApi : Construct
{
    /// <summary>Makes the API.</summary>
    /// <param name="scope">Where it belongs, usually a stack.</param>
    /// <param name="id">Its name in the scope.</param>
    /// <param name="props">The deploy folder, and what differs between stacks.</param>
    /// <exception cref="SluiceApiException">The folder or a setting cannot be used. The message names the place and the cure.</exception>
    public SluiceApi(Construct scope, string id, SluiceApiProps props)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(props);
        var folder = Folders.DeployFolder.Read(props.DeployFolder);
        SamTemplate.Expand(folder.Template);
        var template = new ApiTemplate(folder.Template);

        var roles = new RoleFactory(this);
        var network = new FunctionNetwork(this, props.Vpc, props.FunctionVpcs);
        var functions = new FunctionFactory(this, new FunctionCode(this, folder), network, roles);
        var api = new ApiFactory(this, template, props.BodyAsAsset);
        var factory = new ResourceFactory(this, template, functions, roles, api);
        var build = new StackBuild(this, template, factory, props.Parameters, props.NamePrefix);

        Outputs = build.Run();
        RestApi = api.Api;
        Deployment = api.Deployed;
        Stage = api.Staged;
        Functions = new SluiceFunctions(functions.Functions);
        Aliases = functions.Aliases;
        Roles = roles.Roles;
        LogGroups = factory.LogGroups;
        Resources = new Dictionary<string, CfnResource>(build.Resources);
        Parameters = build.Parameters;

        if (network.Unused.FirstOrDefault() is { } unknown)
        {
            throw new SluiceApiException($"FunctionVpcs has '{unknown}', which is no function of the API. It has: {string.Join(", ", Functions.Keys)}.");
        }

        var stack = Amazon.CDK.Stack.Of(this);
        PhysicalNames.Claim(stack, Node.Path, template, build);
        foreach (var macro in SamTemplate.Macros(folder.Template))
        {
            stack.AddTransform(macro);
        }
    }

    /// <summary>The API.</summary>
    public SpecRestApi RestApi { get; }

    /// <summary>The deployment that the stage serves. It is a new one whenever the document changes.</summary>
    public ApiDeployment Deployment { get; }

    /// <summary>The stage.</summary>
    public ApiStage Stage { get; }

    /// <summary>The functions, by the names of their classes. The end <c>Function</c> of a name may be left out.</summary>
    public SluiceFunctions Functions { get; }

    /// <summary>The aliases of functions with published versions, by their logical ids in the template, such as <c>OrdersFunctionAliaslive</c>.</summary>
    public IReadOnlyDictionary<string, Alias> Aliases { get; }

    /// <summary>The roles, by their logical ids in the template; <c>IntegrationRole</c> is the role of operations that a service of AWS answers.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; }

    /// <summary>The log groups, by their logical ids in the template.</summary>
    public IReadOnlyDictionary<string, LogGroup> LogGroups { get; }

    /// <summary>Every resource of the template as CloudFormation has it, by its logical id in the template.</summary>
    public IReadOnlyDictionary<string, CfnResource> Resources { get; }

    /// <summary>The parameters that the stack has because <see cref="SluiceApiProps.Parameters"/> gives no value, by their names in the template.</summary>
    public IReadOnlyDictionary<string, CfnParameter> Parameters { get; }

    /// <summary>The outputs of the template, by their names.</summary>
    public IReadOnlyDictionary<string, CfnOutput> Outputs { get; }

    /// <summary>The address of the stage, with a slash at the end.</summary>
    public string Url => RestApi.Url;
}
