using System.Text;

namespace Sluice;

/// <summary>Makes the value of the header <c>Content-Disposition</c> (RFC 6266).</summary>
internal static class ContentDisposition
{
    /// <summary>
    /// Returns the header for a file that the client stores under a name. Clients that know RFC 8187 read <c>filename*</c>, and the others read a name of
    /// ASCII characters, as in ASP.NET Core.
    /// </summary>
    /// <param name="name">The file's name. Every character is allowed and is escaped.</param>
    public static string Attachment(string name)
    {
        var text = new StringBuilder("attachment; filename=\"");
        foreach (var character in name)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\');
            }

            text.Append(character is >= ' ' and <= '~' ? character : '_');
        }

        return text.Append("\"; filename*=UTF-8''").Append(Uri.EscapeDataString(name)).ToString();
    }
}
