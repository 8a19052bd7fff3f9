using System.Globalization;

namespace Sluice.Generator.Emitting.Documents;

/// <summary>Prints a document of objects, arrays and values, members in the order of the calls. The derived class decides the format.</summary>
internal abstract class DocumentWriter
{
    public void Object(string name, Action<DocumentWriter> content)
    {
        Name(name);
        Nest('{', content, '}');
    }

    public void ObjectItem(Action<DocumentWriter> content)
    {
        Item();
        Nest('{', content, '}');
    }

    public void Array(string name, Action<DocumentWriter> content)
    {
        Name(name);
        Nest('[', content, ']');
    }

    public void ArrayItem(Action<DocumentWriter> content)
    {
        Item();
        Nest('[', content, ']');
    }

    public void String(string name, string value)
    {
        Name(name);
        Text(value);
    }

    public void OptionalString(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            String(name, value!);
        }
    }

    public void StringItem(string value)
    {
        Item();
        Text(value);
    }

    public void Strings(string name, IEnumerable<string> values) => Array(name, array =>
    {
        foreach (var value in values)
        {
            array.StringItem(value);
        }
    });

    public void Number(string name, int value) => Raw(name, value.ToString(CultureInfo.InvariantCulture));

    public void Boolean(string name, bool value) => Raw(name, value ? "true" : "false");

    /// <param name="name">The member.</param>
    /// <param name="json">A value as JSON, such as a number of any width.</param>
    public void Raw(string name, string json)
    {
        Name(name);
        Literal(json);
    }

    public void RawItem(string json)
    {
        Item();
        Literal(json);
    }

    /// <summary>Prints the name of a member of the innermost object; its value follows.</summary>
    protected abstract void Name(string name);

    /// <summary>Begins an item of the innermost array; its value follows.</summary>
    protected abstract void Item();

    /// <summary>Prints a value that is an object or an array.</summary>
    protected abstract void Nest(char open, Action<DocumentWriter> content, char close);

    /// <summary>Prints a value that is a text.</summary>
    protected abstract void Text(string value);

    /// <summary>Prints a value that is JSON already.</summary>
    protected abstract void Literal(string json);
}
