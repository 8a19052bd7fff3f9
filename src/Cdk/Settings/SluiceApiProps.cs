namespace Sluice.Cdk;

/// <summary>What <see cref="SluiceApi"/> makes its resources from.</summary>
public sealed class SluiceApiProps
{
    /// <summary>
    /// The folder with <c>template.json</c> and the zip of the functions, as <c>dotnet publish</c> writes it. A relative path begins at the folder
    /// in which the CDK program runs, which is the folder of <c>cdk.json</c>.
    /// </summary>
    public required string DeployFolder { get; set; }

    /// <summary>
    /// Values of the template's parameters, by their names. A value may be a token of the CDK, such as <c>table.TableName</c>. A parameter without a
    /// value here becomes a parameter of the stack, with the default of the template.
    /// </summary>
    public IDictionary<string, string>? Parameters { get; set; }

    /// <summary>The network of all functions, in place of the one in the template.</summary>
    public SluiceVpcProps? Vpc { get; set; }

    /// <summary>The network of single functions, by the names that <see cref="SluiceApi.Functions"/> takes.</summary>
    public IDictionary<string, SluiceVpcProps>? FunctionVpcs { get; set; }

    /// <summary>
    /// What takes the place of <c>${AWS::StackName}</c> in the template, which is in the names of log groups, usage plans and exports. By default it
    /// is the name of the stack. Two APIs of one stack that have functions or usage plans of the same names need different prefixes.
    /// </summary>
    public string? NamePrefix { get; set; }

    /// <summary>
    /// Whether the document of the API is an asset of its own, which the template includes with <c>AWS::Include</c>. Otherwise it is in the template. By
    /// default it is an asset if it is larger than 500,000 bytes, because CloudFormation takes templates up to 1 MB.
    /// </summary>
    public bool? BodyAsAsset { get; set; }
}
