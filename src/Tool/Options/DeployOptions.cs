using System.CommandLine;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.Tool.Options;

/// <summary>The options of every command that reads a deploy folder.</summary>
internal static class DeployOptions
{
    public static Option<string?> Deploy { get; } = new("--deploy")
    {
        Description = "The folder with openapi.json and template.json [default: deploy, or the newest bin/*/*/deploy]",
    };

    public static Option<string?> Code { get; } = new("--code")
    {
        Description = "The folder with the functions' programs [default: the deploy folder's parent]",
    };

    public static Option<string?> Stage { get; } = new("--stage") { Description = "The stage [default: the template's]" };

    public static Option<string?> Identity { get; } = new("--identity")
    {
        Description = "A file that declares who may call: API keys, tokens of user pools, access keys of IAM [default: nobody]",
    };

    public static Option<string[]> ApiKeys { get; } = new("--api-key") { Description = "An API key that clients may send; may be given again" };

    public static Option<string[]> StageVariables { get; } = new("--stage-variable")
    {
        Description = "A stage variable, as name=value, in place of the template's; may be given again",
    };

    public static Option<string[]> Parameters { get; } = new("--parameter")
    {
        Description = "A parameter of the template, or another name whose value only AWS knows, as name=value; may be given again",
    };

    public static Option<string?> Api { get; } = new("--api") { Description = "The logical id of the API, if the template declares several" };

    /// <summary>The same option of a command whose option --parameter has another meaning.</summary>
    public static Option<string[]> StackParameters { get; } = new("--stack-parameter") { Description = Parameters.Description };

    /// <summary>Reads the values that are given for names of the template.</summary>
    /// <exception cref="DocumentException">A value is not of the form name=value.</exception>
    public static TemplateInputs ReadInputs(ParseResult arguments)
    {
        var isOther = arguments.CommandResult.Command.Options.Contains(StackParameters);
        var option = isOther ? StackParameters : Parameters;
        return new(ReadPairs(arguments.GetValue(option) ?? [], option.Name), TemplateInputs.CureOfOption(option.Name));
    }

    /// <summary>Reads the options.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The file of the API; null for the deploy folder.</param>
    /// <exception cref="DocumentException">The value of an option is invalid, or the file of identities cannot be read.</exception>
    public static GatewayOptions Read(ParseResult arguments, string? file = null)
    {
        RequireOneInput(arguments, file);
        var api = arguments.GetValue(Api);
        var path = file is null ? null : CloudAssembly.TemplateOf(Path.GetFullPath(file));
        var deploy = path is null ? Path.GetFullPath(FolderOf(arguments)) : Path.GetDirectoryName(path) ?? path;
        var local = LocalOption.Read(arguments, path, deploy);
        var inputs = local.AddTo(ReadInputs(arguments));
        var identities = arguments.GetValue(Identity) is { } callers
            ? IdentityFile.Read(Path.GetFullPath(callers))
            : local.Identities ?? LocalIdentities.Nobody;
        var code = Path.GetFullPath(arguments.GetValue(Code) ?? (path is null ? Path.GetDirectoryName(deploy) : deploy) ?? deploy);
        if (arguments.GetValue(Code) is not null && !Directory.Exists(code))
        {
            throw new DocumentException(
                "sluice", "--code", $"there is no folder '{code}'. Name the one with the functions' programs: the output of their build.");
        }

        var options = new GatewayOptions
        {
            DeployFolder = deploy,
            File = path is null ? null : new(path, reads => ApiFile.Read(path, inputs, api, reads)),
            CodeFolder = code,
            Hints = StartHints.Command,
            WatchesCode = path is null || arguments.GetValue(Code) is not null,
            Stage = arguments.GetValue(Stage),
            StageVariables = ReadStageVariables(arguments),
            Inputs = inputs,
            StandIns = FunctionOption.Read(arguments),
            Endpoints = new() { All = EndpointOption.ReadAll(arguments), Own = EndpointOption.ReadServices(arguments) },
            Identities = identities.With((arguments.GetValue(ApiKeys) ?? []).Select(ApiKey.Of)),
            Variables = new() { Fixed = EnvironmentOption.Read(arguments) },
        };
        return options.With(local);
    }

    /// <summary>Returns the deploy folder that is named, or the one of the last build.</summary>
    public static string FolderOf(ParseResult arguments) => arguments.GetValue(Deploy) ?? BuiltFolder.Find(Environment.CurrentDirectory);

    /// <summary>Checks that the options which name what is read do not contradict each other.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The file of the API; null for the deploy folder.</param>
    /// <exception cref="DocumentException">One of them would have no effect, or the folder has no build but the file of an API.</exception>
    public static void RequireOneInput(ParseResult arguments, string? file)
    {
        if (file is not null && arguments.GetValue(Deploy) is not null)
        {
            throw new DocumentException("sluice", Deploy.Name, $"the file '{file}' is named, too, and only one of them can be read. Leave one of them out.");
        }

        if (file is null && arguments.GetValue(Api) is not null)
        {
            throw new DocumentException(
                "sluice", Api.Name, "a deploy folder has one API, so this option has no effect. Leave it out, or name the file of a template.");
        }

        if (file is null)
        {
            MissingBuild.Explain(arguments);
        }
    }

    private static Dictionary<string, string> ReadStageVariables(ParseResult arguments)
    {
        var variables = ReadPairs(arguments.GetValue(StageVariables) ?? [], StageVariables.Name);
        return variables.Keys.FirstOrDefault(static name => !LocalGateway.Basics.StageVariables.IsName(name)) is { } wrong
            ? throw new DocumentException("sluice", StageVariables.Name, LocalGateway.Basics.StageVariables.NoName(wrong))
            : variables;
    }

    private static Dictionary<string, string> ReadPairs(string[] texts, string option)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var (name, value) = NamedValue.Read(text, "sluice", option);
            variables[name] = value;
        }

        return variables;
    }
}
