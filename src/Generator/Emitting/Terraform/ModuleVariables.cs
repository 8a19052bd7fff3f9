using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>The variables that every module has: the name of the stack and the place of the functions' code.</summary>
internal static class ModuleVariables
{
    public const string StackName = "stack_name";

    // The longest name of a function. Source: "FunctionName" of CreateFunction.
    private const int LongestFunction = 64;

    private const string CodeFile = "code_file";
    private const string CodeBucket = "code_bucket";
    private const string CodeKey = "code_key";

    public static IEnumerable<string> Names(ApiModel api) => api.Functions.Count > 0 ? [StackName, CodeFile, CodeBucket, CodeKey] : [StackName];

    public static void Write(DocumentWriter json, ApiModel api)
    {
        var longest = LongestFunction - api.Functions.Items.Where(f => f.Name is null).Select(f => f.LogicalId.Length + 1).DefaultIfEmpty(0).Max();
        json.Object(StackName, variable =>
        {
            variable.String("type", "string");
            variable.String("description", "The name that the names of functions, logs, alarms, usage plans and keys begin with");
            variable.Boolean("nullable", false);
            variable.Array("validation", rules =>
            {
                WriteRule(
                    rules, "can(regex(\"^[A-Za-z0-9][-A-Za-z0-9]*$\", var.stack_name))",
                    "Use letters, digits and hyphens, and begin with a letter or a digit.");
                WriteRule(rules, $"length(var.stack_name) <= {longest}", $"Use at most {longest} characters, because Lambda limits the names of functions.");
            });
        });
        if (api.Functions.Count > 0)
        {
            WriteCode(
                json, CodeFile, $"The zip with the functions' code. By default it is {api.AssemblyName}.zip beside this file.",
                "var.code_file == null || var.code_bucket == null", "Set code_file, or code_bucket with code_key, and not both.");
            WriteCode(
                json, CodeBucket, "The bucket with the functions' code, if it is not in a file",
                "(var.code_bucket == null) == (var.code_key == null)", "Set both code_bucket and code_key, or neither of them.");
            WriteCode(json, CodeKey, "The key of the zip in that bucket. Another zip needs another key.", null, null);
        }
    }

    /// <summary>Adds the local value with the path of the zip, which is null if the code is in a bucket.</summary>
    public static void AddCode(Module module)
    {
        if (module.Api.Functions.Count > 0)
        {
            var zip = Texts.Inner("/" + module.Api.AssemblyName + ".zip");
            module.Local(CodeFile, (json, name) => json.String(
                name, "${var.code_bucket == null ? coalesce(var.code_file, \"${path.module}" + zip + "\") : null}"));
        }
    }

    /// <summary>Writes the place of the code as arguments of a function.</summary>
    public static void WriteCode(Block block)
    {
        block.Expression("filename", "local.code_file");
        block.Expression("source_code_hash", "local.code_file == null ? null : filebase64sha256(local.code_file)");
        block.Expression("s3_bucket", "var.code_bucket");
        block.Expression("s3_key", "var.code_key");
    }

    /// <summary>Writes a rule that the value of a variable must meet.</summary>
    public static void WriteRule(DocumentWriter rules, string condition, string message) => rules.ObjectItem(rule =>
    {
        rule.String("condition", "${" + condition + "}");
        rule.String("error_message", Texts.Literal(message));
    });

    private static void WriteCode(DocumentWriter json, string name, string description, string? condition, string? message) => json.Object(name, variable =>
    {
        variable.String("type", "string");
        variable.String("description", description);
        variable.Raw("default", "null");
        if (condition is not null)
        {
            variable.Array("validation", rules => WriteRule(rules, condition, message!));
        }
    });
}
