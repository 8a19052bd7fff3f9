using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the tags of a resource. A resource without tags gets no member.</summary>
internal static class ResourceTags
{
    /// <summary>Writes them as a list, as CloudFormation's resources have them.</summary>
    public static void WriteList(DocumentWriter properties, EquatableArray<TagModel> tags)
    {
        if (tags.Count > 0)
        {
            properties.Array("Tags", list =>
            {
                foreach (var tag in tags)
                {
                    list.ObjectItem(item =>
                    {
                        item.String("Key", tag.Key);
                        StackReferences.WriteSub(item, "Value", tag.Value);
                    });
                }
            });
        }
    }

    /// <summary>Writes them as an object, as SAM's function has them. SAM gives them to the function's role, too.</summary>
    public static void WriteMap(DocumentWriter properties, EquatableArray<TagModel> tags)
    {
        if (tags.Count > 0)
        {
            properties.Object("Tags", map =>
            {
                foreach (var tag in tags)
                {
                    StackReferences.WriteSub(map, tag.Key, tag.Value);
                }
            });
        }
    }
}
