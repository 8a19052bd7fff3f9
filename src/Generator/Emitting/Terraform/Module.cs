using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// The blocks of <c>main.tf.json</c>. All of them are added before the first is printed, because their texts may refer to each other.
/// </summary>
internal sealed class Module
{
    // The first version of the provider that takes the runtime dotnet10 (github.com/hashicorp/terraform-provider-aws/issues/45864), and the first
    // Terraform in which the validation of a variable may refer to another one.
    private const string ProviderVersion = ">= 6.27.0";
    private const string TerraformVersion = ">= 1.9.0";

    private readonly List<(string Type, string Name, Action<DocumentWriter> Content)> _resources = [];
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly TerraformNames _functions;
    private readonly List<(string Name, Action<DocumentWriter> Write)> _locals = [];

    public Module(ApiModel api)
    {
        Api = api;
        Ids = new(api, []);
        References = new(api);
        _functions = new(api.Functions.Items.Select(function => function.LogicalId), []);
    }

    public ApiModel Api { get; }

    public StackIds Ids { get; }

    public References References { get; }

    /// <summary>Adds a resource and returns its address.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="id">Its logical id, from which its name is made.</param>
    /// <param name="content">Writes its arguments.</param>
    /// <param name="exists">The switch that must be on for the resource to exist, or null if it always exists.</param>
    public string Resource(string type, string id, Action<Block> content, SettingModel<bool>? exists = null)
    {
        References.Add(id, type, Name(id));
        return Related(type, id, block =>
        {
            if (exists?.Parameter is { } parameter)
            {
                block.Expression("count", References.On(parameter) + " ? 1 : 0");
            }

            content(block);
        });
    }

    /// <summary>Adds a resource that has the name of another one, to which it belongs, and returns its address.</summary>
    public string Related(string type, string id, Action<Block> content)
    {
        var name = Name(id);
        _resources.Add((type, name, json => Block.Write(json, References, content)));
        return type + "." + name;
    }

    /// <summary>
    /// Returns the name of the resource with a logical id. Two classes can be named <c>Orders</c> and <c>orders</c>. All other ids have a capital letter
    /// in the name as well, unless they have one at the start of each word.
    /// </summary>
    public string Name(string id) => _functions.Knows(id) ? _functions.Of(id) : TerraformNames.Snake(id);

    /// <summary>Returns the expression with the trust policy that allows a service to assume a role.</summary>
    public string Trust(string service)
    {
        var name = service.Split('.')[0] + "_trust";
        if (_services.Add(service))
        {
            Local(name, (json, local) => json.Object(local, document => PolicyWriter.WriteTrust(document, service)));
        }

        return "local." + name;
    }

    /// <summary>Adds a local value and returns the expression with it.</summary>
    public string Local(string name, Action<DocumentWriter, string> write)
    {
        _locals.Add((name, json => write(json, name)));
        return "local." + name;
    }

    public string Text() => JsonWriter.Document(json =>
    {
        json.Object("terraform", terraform =>
        {
            terraform.String("required_version", TerraformVersion);
            terraform.Object("required_providers", providers => providers.Object("aws", aws =>
            {
                aws.String("source", "hashicorp/aws");
                aws.String("version", ProviderVersion);
            }));
        });
        json.Object("locals", locals =>
        {
            foreach (var local in _locals)
            {
                local.Write(locals);
            }
        });
        json.Object("resource", resources =>
        {
            foreach (var type in _resources.GroupBy(resource => resource.Type, StringComparer.Ordinal))
            {
                resources.Object(type.Key, ofType =>
                {
                    foreach (var resource in type)
                    {
                        ofType.Object(resource.Name, resource.Content);
                    }
                });
            }
        });

        // These come last, because only then is known which of them the module uses.
        json.Object("data", WriteData);
    });

    private void WriteData(DocumentWriter data)
    {
        foreach (var source in References.Sources)
        {
            data.Object(source, of => of.Object("current", _ => { }));
        }

        var stored = Api.StackParameters.Items.Where(parameter => parameter.IsStored).Select(parameter => References.Variable(parameter.Name)).ToList();
        if (stored.Count > 0)
        {
            data.Object("aws_ssm_parameter", parameters =>
            {
                foreach (var variable in stored)
                {
                    parameters.Object(variable, parameter => parameter.String("name", "${var." + variable + "}"));
                }
            });
        }
    }
}
