using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LondonBoard.Data.Migrations
{
    /// <inheritdoc />
    public partial class SpentDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Spent",
                table: "Drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Spent",
                table: "Drafts");
        }
    }
}
