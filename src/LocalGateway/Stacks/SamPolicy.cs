using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>
/// Writes the policy of an API of SAM: the statements of its definition, and those that SAM makes from the short form (<c>ResourcePolicy</c>) of the
/// <c>Auth</c> of the API and of its events. SAM's own code is the source.
/// </summary>
/// <param name="tree">The document.</param>
/// <param name="stage">The name of the stage, which is part of each resource.</param>
internal sealed partial class SamPolicy(TreeWriter tree, string stage)
{
    private const string Member = "x-amazon-apigateway-policy";

    private static readonly (string Property, string Effect)[] Accounts = [("AwsAccountWhitelist", "Allow"), ("AwsAccountBlacklist", "Deny")];
    private static readonly (string Property, string Test)[] Addresses = [("IpRangeWhitelist", "NotIpAddress"), ("IpRangeBlacklist", "IpAddress")];

    private static readonly (string List, string Test)[] Networks = [("Blacklist", "StringEquals"), ("Whitelist", "StringNotEquals")];

    /// <param name="defined">The policy of the definition, or null.</param>
    /// <param name="forms">The short forms, each with the paths that it is about and the operations of each path.</param>
    public void Write(JsonPlace? defined, IReadOnlyList<(JsonPlace Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Paths)> forms)
    {
        if (forms.Count == 0)
        {
            tree.Copy(Member, defined);
            return;
        }

        tree.Name(Member);
        tree.StartObject(forms[0].Form);
        tree.Name("Version");
        tree.Text("2012-10-17", forms[0].Form);
        tree.Name("Statement");
        tree.StartList(forms[0].Form);
        CopyStatements(defined?.Find("Statement"));
        foreach (var (form, paths) in forms)
        {
            foreach (var (path, methods) in paths)
            {
                Write(form, [.. methods.Select(method => Resource(method, path))]);
            }

            CopyStatements(form.Find("CustomStatements"));
        }

        tree.End();
        tree.End();
    }

    private void CopyStatements(JsonPlace? statements)
    {
        foreach (var statement in ItemsOf(statements))
        {
            tree.Copy(statement);
        }
    }

    private void Write(JsonPlace form, IReadOnlyList<string> resources)
    {
        foreach (var (property, effect) in Accounts)
        {
            if (form.Find(property) is { } accounts)
            {
                Start(form, effect, resources);
                tree.Name("Principal");
                tree.StartObject(accounts);
                WriteList("AWS", accounts, ItemsOf(accounts));
                tree.End();
                tree.End();
            }
        }

        foreach (var (property, test) in Addresses)
        {
            if (form.Find(property) is { } ranges)
            {
                WriteTest(form, resources, test, [("aws:SourceIp", ranges, ItemsOf(ranges))]);
            }
        }

        foreach (var (list, test) in Networks)
        {
            WriteTest(form, resources, test, [.. Conditions(form, list)]);
        }
    }

    private static IEnumerable<(string Key, JsonPlace At, IReadOnlyList<JsonPlace> Values)> Conditions(JsonPlace form, string list)
    {
        var both = form.Find($"SourceVpc{list}");
        foreach (var (key, start, property) in new[] { ("aws:SourceVpc", "vpc-", $"IntrinsicVpc{list}"), ("aws:SourceVpce", "vpce-", $"IntrinsicVpce{list}") })
        {
            var own = form.Find(property);
            JsonPlace[] values = [.. ItemsOf(both).Where(item => item.Text().StartsWith(start, StringComparison.Ordinal)), .. ItemsOf(own)];
            if (values.Length > 0)
            {
                yield return (key, own ?? both ?? form, values);
            }
        }
    }

    // Everybody may call, except who passes the test.
    private void WriteTest(
        JsonPlace form, IReadOnlyList<string> resources, string test, IReadOnlyList<(string Key, JsonPlace At, IReadOnlyList<JsonPlace> Values)> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        foreach (var effect in new[] { "Allow", "Deny" })
        {
            Start(form, effect, resources);
            tree.Name("Principal");
            tree.Text("*", form);
            if (effect == "Deny")
            {
                tree.Name("Condition");
                tree.StartObject(form);
                tree.Name(test);
                tree.StartObject(form);
                foreach (var (key, at, values) in conditions)
                {
                    WriteList(key, at, values);
                }

                tree.End();
                tree.End();
            }

            tree.End();
        }
    }

    private void Start(JsonPlace form, string effect, IReadOnlyList<string> resources)
    {
        tree.StartObject(form);
        tree.Name("Effect");
        tree.Text(effect, form);
        tree.Name("Action");
        tree.Text("execute-api:Invoke", form);
        tree.Name("Resource");
        tree.StartList(form);
        foreach (var resource in resources)
        {
            tree.Text(resource, form);
        }

        tree.End();
    }

    private void WriteList(string name, JsonPlace at, IReadOnlyList<JsonPlace> values)
    {
        tree.Name(name);
        tree.StartList(at);
        foreach (var value in values)
        {
            tree.Copy(value);
        }

        tree.End();
    }

    private string Resource(string method, string path)
        => $"execute-api:/{stage}/{(method.StartsWith("x-", StringComparison.Ordinal) ? "*" : method.ToUpperInvariant())}{Variable().Replace(path, "*")}";

    private static IReadOnlyList<JsonPlace> ItemsOf(JsonPlace? place)
        => place is not { } given ? [] : given.Value.ValueKind == JsonValueKind.Array ? [.. given.Items()] : [given];

    [GeneratedRegex(@"\{[A-Za-z0-9._-]+\+?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
