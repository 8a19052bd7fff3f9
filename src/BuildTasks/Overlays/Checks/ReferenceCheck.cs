using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>Finds references in a merged template to names that it does not define.</summary>
internal sealed class ReferenceCheck(Names names, ReferenceFindings findings)
{
    public void Run(ObjectNode template)
    {
        foreach (var section in template.Members)
        {
            switch (section.Name)
            {
                case "Resources":
                    Entries(section.Value, "Condition", "DependsOn");
                    break;
                case "Outputs":
                    Entries(section.Value, "Condition", null);
                    break;
                case "Conditions" or "Rules":
                    Value(section.Value, isCondition: true);
                    break;
                case "Globals":
                    Value(section.Value, isCondition: false);
                    break;
            }
        }
    }

    private void Entries(Node section, string condition, string? dependsOn)
    {
        foreach (var entry in ((section as ObjectNode)?.Members ?? []).Select(member => member.Value).OfType<ObjectNode>())
        {
            foreach (var member in entry.Members)
            {
                if (member.Name == condition)
                {
                    Named("Conditions", member.Value);
                }
                else if (member.Name == dependsOn)
                {
                    foreach (var item in (member.Value as ArrayNode)?.Items ?? [member.Value])
                    {
                        Named("Resources", item);
                        Conditional(entry, item);
                    }
                }
                else
                {
                    Value(member.Value, isCondition: false);
                }
            }
        }
    }

    // What depends on a resource that may not exist must not exist either.
    private void Conditional(ObjectNode entry, Node item)
    {
        if (item is ScalarNode name && names.ConditionOf(name.Value) is { } condition && condition != entry.Text("Condition"))
        {
            findings.Conditional(name.Value, condition, name.Place);
        }
    }

    private void Value(Node value, bool isCondition)
    {
        if (value is ArrayNode array)
        {
            array.Items.ForEach(item => Value(item, isCondition));
            return;
        }

        if (value is not ObjectNode node)
        {
            return;
        }

        if (node.Only is { } only)
        {
            Function(only, isCondition);
        }

        foreach (var member in node.Members)
        {
            Value(member.Value, isCondition);
        }
    }

    private void Function(Member function, bool isCondition)
    {
        switch (function.Name)
        {
            case "Ref" when isCondition && function.Value is ScalarNode { Kind: ScalarKind.Text } name:
                if (!names.IsParameter(name.Value))
                {
                    findings.Missing("Parameters", name.Value, name.Place, "A condition or a rule can refer only to parameters. ");
                }

                break;
            case "Ref":
                Named("Resources", function.Value, orParameter: true);
                break;
            case "Condition" when isCondition:
                Named("Conditions", function.Value);
                break;
            case "Fn::GetAtt":
                Attribute(function.Value);
                break;
            case "Fn::Sub":
                Sub(function.Value);
                break;
            case "Fn::If":
                if (function.Value is ArrayNode { Items.Count: 3 } choice)
                {
                    Named("Conditions", choice.Items[0]);
                }
                else
                {
                    findings.BadForm(function.Value.Place, "Fn::If", "a condition and two values");
                }

                break;
            case "Fn::FindInMap":
                Mapping(function.Value);
                break;
        }
    }

    private void Named(string section, Node value, bool orParameter = false)
    {
        if (value is not ScalarNode { Kind: ScalarKind.Text } name)
        {
            if (!names.AreOpen)
            {
                findings.BadForm(value.Place, "A reference", "a name as a text");
            }

            return;
        }

        var exists = section == "Resources" ? names.IsResource(name.Value) || (orParameter && names.IsParameter(name.Value)) : names.Has(section, name.Value);
        if (!exists)
        {
            findings.Missing(section, name.Value, name.Place, "", orParameter);
        }
        else if (section == "Resources")
        {
            findings.Hashed(name.Value, name.Place);
        }
    }

    private void Attribute(Node value)
    {
        if (value is not ArrayNode { Pair: (ScalarNode { Kind: ScalarKind.Text } name, { } attribute) })
        {
            findings.BadForm(value.Place, "Fn::GetAtt", "the logical id of a resource and an attribute, such as !GetAtt Queue.Arn");
            return;
        }

        Attribute(name.Value, (attribute as ScalarNode)?.Value, name.Place);
    }

    private void Attribute(string name, string? attribute, Place place)
    {
        if (!names.IsResource(name))
        {
            findings.Missing("Resources", name, place, names.Has("Parameters", name) ? $"'{name}' is a parameter, and parameters have no attributes. " : "");
            return;
        }

        findings.Hashed(name, place);
        if (attribute is not null && !names.HasAttribute(name, attribute))
        {
            findings.NoAttribute(name, attribute, names.Attributes(name), place);
        }
    }

    private void Sub(Node value)
    {
        var text = (value as ScalarNode ?? (value as ArrayNode)?.Items.FirstOrDefault()) as ScalarNode;
        var variables = value is ArrayNode { Pair.Second: ObjectNode map } ? map : null;
        if (text is not { Kind: ScalarKind.Text } || (value is ArrayNode && variables is null))
        {
            findings.BadForm(value.Place, "Fn::Sub", "a text, or an array of a text and an object with variables");
            return;
        }

        foreach (var name in SubText.Names(text.Value).Where(name => variables?.Find(name) is null))
        {
            var dot = name.IndexOf('.');
            if (dot > 0)
            {
                Attribute(name.Substring(0, dot), name.Substring(dot + 1), text.Place);
            }
            else
            {
                Named("Resources", ScalarNode.Text(text.Place, name), orParameter: true);
            }
        }
    }

    private void Mapping(Node value)
    {
        if (value is not ArrayNode { Items.Count: >= 3 } parts)
        {
            findings.BadForm(value.Place, "Fn::FindInMap", "the name of a mapping and two keys");
            return;
        }

        if (parts.Items[0] is not ScalarNode { Kind: ScalarKind.Text } name)
        {
            return;
        }

        if (!names.Has("Mappings", name.Value))
        {
            findings.Missing("Mappings", name.Value, name.Place, "");
        }
        else if (parts.Items.Count == 3 && parts.Items[1] is ScalarNode first && names.Mapping(name.Value) is { } mapping)
        {
            if (mapping.Get(first.Value) is not ObjectNode keys)
            {
                findings.NoKey(name.Value, first.Value, mapping, first.Place);
            }
            else if (parts.Items[2] is ScalarNode second && keys.Find(second.Value) is null)
            {
                findings.NoKey(name.Value + "." + first.Value, second.Value, keys, second.Place);
            }
        }
    }
}
