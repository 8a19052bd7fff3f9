using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>Writes IAM policies.</summary>
internal static class PolicyWriter
{
    /// <summary>Writes a member with a text that may contain references.</summary>
    public delegate void WriteText(DocumentWriter json, string name, string text);

    public static void WriteDocument(DocumentWriter json, IEnumerable<StatementModel> statements, WriteText writeText)
    {
        json.String("Version", "2012-10-17");
        json.Array("Statement", array =>
        {
            foreach (var statement in statements)
            {
                array.ObjectItem(item =>
                {
                    item.String("Effect", "Allow");
                    item.Strings("Action", statement.Actions.Items);
                    writeText(item, "Resource", statement.Resource);
                });
            }
        });
    }

    /// <summary>Writes the trust policy that allows a service to assume a role.</summary>
    public static void WriteTrust(DocumentWriter document, string service)
    {
        document.String("Version", "2012-10-17");
        document.Array("Statement", array => array.ObjectItem(item =>
        {
            item.String("Effect", "Allow");
            item.Object("Principal", principal => principal.String("Service", service));
            item.String("Action", "sts:AssumeRole");
        }));
    }
}
